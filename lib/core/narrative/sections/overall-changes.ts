import { changeClause } from '../change.ts';
import type { Narrator } from '../narrator.ts';
import type { CellReference, NarrativeBlock, Paragraph, Segment } from '../text.ts';
import { clause, paragraph } from '../words.ts';
import { overallCell } from './cells.ts';
import { expenditureShares, incomeShares } from './income-and-spending.ts';

/** 一、收支预算总体: income and expenditure, each compared with last year and split by shares. */
export function overallChangesSection(narrator: Narrator): NarrativeBlock[] {
  const { disclosureName } = narrator.context.budget.department;
  return [
    paragraph('overall', `按照综合预算的原则，${disclosureName}所有收入和支出均纳入部门预算管理。`),
    side(narrator, {
      id: 'income',
      change: 'income',
      name: '收入预算',
      number: '1.',
      cell: overallCell('income.total'),
      shares: incomeShares,
    }),
    side(narrator, {
      id: 'expenditure',
      change: 'total',
      name: '支出预算',
      number: '2.',
      cell: overallCell('expenditure.total'),
      shares: expenditureShares,
    }),
  ];
}

type Side = {
  id: 'income' | 'expenditure';
  /** Whose change it is: that of the budget’s total is the expenditure’s, in every template. */
  change: 'income' | 'total';
  name: string;
  number: string;
  cell: CellReference;
  shares: (narrator: Narrator) => Segment[];
};

function side(narrator: Narrator, input: Side): Paragraph {
  const { id, name, cell } = input;
  const current = narrator.cell(cell);
  const change = changeClause(narrator, {
    id: input.change,
    current,
    prior: narrator.prior.total,
    reason: narrator.context.budget.explanations?.total,
  });
  const opening = `${input.number}${name}安排及增减变化情况。`;
  if (current.exact === 0) return paragraph(id, `${opening}${narrator.year}年没有${name}`, change, '。');
  return paragraph(
    id,
    `${opening}${narrator.year}年${name}`,
    clause(narrator.amount(`${id}.total`, cell), change, '。其中：', input.shares(narrator), '。'),
  );
}
