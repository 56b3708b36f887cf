import type { Narrator } from '../narrator.ts';
import type { NarrativeBlock, Paragraph } from '../text.ts';
import { clause, join, paragraph } from '../words.ts';
import { basicTotal } from './basic-total.ts';
import { basicCell } from './cells.ts';
import type { Numbering } from './numbering.ts';

/** 一般公共预算基本支出安排情况: the whole with its change, then each 类 (工资福利支出, 商品和服务支出 …) with its 款. */
export function basicByClassSection(narrator: Narrator, input: { numbering: Numbering }): NarrativeBlock[] {
  const { isNone, words } = basicTotal(narrator, { compared: true });
  if (isNone) return [paragraph('general-basic', words, '。')];
  const classes = presentRows(narrator).filter((row) => row.level === 1);
  return [
    paragraph('general-basic', words, '。其中：'),
    ...classes.map((row, index) => classParagraph(narrator, { row, number: input.numbering(index + 1) })),
  ];
}

type Row = { id: string; label: string };

function classParagraph(narrator: Narrator, input: { row: Row; number: string }): Paragraph {
  const items = presentRows(narrator).filter((row) => row.level === 2 && row.id.startsWith(input.row.id));
  const named = (row: Row) => clause(row.label, narrator.amount(`economic.${row.id}`, basicCell(row.id, 'total')));
  return paragraph(
    `general-basic.${input.row.id}`,
    input.number,
    named(input.row),
    '，其中：',
    join(items.map(named), '、'),
    '。',
  );
}

function presentRows(narrator: Narrator) {
  return narrator
    .rows('general-basic')
    .filter((row) => row.level > 0 && narrator.cell(basicCell(row.id, 'total')).exact !== 0);
}
