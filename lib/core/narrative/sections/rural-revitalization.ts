import type { Narrator } from '../narrator.ts';
import type { Paragraph } from '../text.ts';
import { clause, join, paragraph } from '../words.ts';
import { expenditureCell } from './cells.ts';
import { presentParts } from './overall.ts';

/** 巩固拓展脱贫攻坚成果衔接乡村振兴（款）. */
const RURAL_REVITALIZATION = '21305';

/** 乡村振兴预算: what is spent under its 款, by 项. */
export function ruralRevitalizationParagraph(narrator: Narrator): Paragraph {
  const id = 'rural-revitalization';
  const total = expenditureCell(RURAL_REVITALIZATION, 'total');
  if (narrator.cell(total).exact === 0) return paragraph(id, `${narrator.year}年没有安排乡村振兴预算支出。`);
  const items = narrator
    .rows('expenditure')
    .filter((row) => row.level === 3 && row.id.startsWith(RURAL_REVITALIZATION))
    .map((row) => ({ id: `expenditure.function.${row.id}`, name: row.label, cell: expenditureCell(row.id, 'total') }));
  return paragraph(
    id,
    `${narrator.year}年乡村振兴预算支出`,
    narrator.amount(`expenditure.function.${RURAL_REVITALIZATION}`, total),
    '，包括：',
    join(
      presentParts(narrator, items).map((item) => clause(item.name, item.figure)),
      '、',
    ),
    '。',
  );
}
