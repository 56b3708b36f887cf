import { accountName } from '#lib/core/classification/index.ts';
import type { Narrator } from '../narrator.ts';
import type { NarrativeBlock, Paragraph, Segment } from '../text.ts';
import { clause, join, paragraph } from '../words.ts';
import { expenditureCell } from './cells.ts';
import { expenditureSection } from './income-and-spending.ts';
import type { Numbering } from './numbering.ts';

const LEVELS = ['类', '款', '项'] as const;

/** 支出预算安排情况: the total with its kinds, then a paragraph for each 类 with its 款 and their 项. */
export function expenditureTreeSection(narrator: Narrator, input: { numbering: Numbering }): NarrativeBlock[] {
  const classes = presentRows(narrator).filter((row) => row.level === 1);
  return [
    ...expenditureSection(narrator),
    ...classes.map((row, index) => classParagraph(narrator, { code: row.id, number: input.numbering(index + 1) })),
  ];
}

function classParagraph(narrator: Narrator, input: { code: string; number: string }): Paragraph {
  const { code, number } = input;
  const rows = presentRows(narrator).filter((row) => row.id.startsWith(code));
  const sections = rows.filter((row) => row.level === 2);
  const clauses = sections.map((section) => {
    const items = rows.filter((row) => row.level === 3 && row.id.startsWith(section.id));
    return clause(
      named(narrator, section),
      '，包括：',
      join(
        items.map((item) => named(narrator, item)),
        '、',
      ),
    );
  });
  return paragraph(
    `expenditure.function.${code}`,
    number,
    named(narrator, { id: code, level: 1 }),
    '，其中：',
    join(clauses, '；'),
    '。',
  );
}

function presentRows(narrator: Narrator) {
  return narrator
    .rows('expenditure')
    .filter((row) => row.level > 0 && narrator.cell(expenditureCell(row.id, 'total')).exact !== 0);
}

function named(narrator: Narrator, row: { id: string; level: number }): Segment[] {
  const name = accountName(narrator.context.classification.functional, row.id);
  return clause(
    `${name}（${LEVELS[row.level - 1] ?? ''}）`,
    narrator.amount(`expenditure.function.${row.id}`, expenditureCell(row.id, 'total')),
  );
}
