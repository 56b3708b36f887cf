import { changeClause } from '../change.ts';
import type { Narrator } from '../narrator.ts';
import type { NarrativeBlock, Paragraph } from '../text.ts';
import { clause, join, paragraph } from '../words.ts';
import { basicCell, generalCell } from './cells.ts';
import type { Numbering } from './numbering.ts';

/** 一般公共预算基本支出安排情况: the whole with its change, then each 类 (工资福利支出, 商品和服务支出 …) with its 款. */
export function basicByClassSection(narrator: Narrator, input: { numbering: Numbering }): NarrativeBlock[] {
  const total = generalCell('total', 'basic');
  const current = narrator.cell(total);
  const change = changeClause(narrator, {
    id: 'general.basic',
    current,
    prior: narrator.prior.basic,
    reason: narrator.context.budget.explanations?.basic,
  });
  if (current.exact === 0)
    return [paragraph('general-basic', `${narrator.year}年没有使用一般公共预算拨款安排的基本支出`, change, '。')];
  const classes = presentRows(narrator).filter((row) => row.level === 1);
  return [
    paragraph(
      'general-basic',
      `${narrator.year}年一般公共预算基本支出`,
      narrator.amount('general.basic', total),
      change,
      '。其中：',
    ),
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
