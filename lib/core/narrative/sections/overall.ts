import { accountName } from '#lib/core/classification/index.ts';
import { SOURCE_IDS, SOURCES } from '#lib/core/ledger/index.ts';
import { changeClause } from '../change.ts';
import type { Narrator } from '../narrator.ts';
import type { CellReference, Figure, NarrativeBlock, Segment } from '../text.ts';
import { clause, join, paragraph } from '../words.ts';
import { appropriationCell, expenditureCell, overallCell } from './cells.ts';

/** Lines of income in a sentence: the figure's id, how it is called, where it stands. Each counts 本年 or 上年结转 once. */
export const INCOME_PARTS: readonly { id: string; name: string; row: string }[] = [
  { id: 'income.general', name: '一般公共预算拨款收入', row: 'general' },
  { id: 'income.govfund', name: '政府性基金预算拨款收入', row: 'govfund' },
  { id: 'income.statecapital', name: '国有资本经营预算拨款收入', row: 'statecapital' },
  { id: 'income.fiscal-account', name: '财政专户管理资金收入', row: 'fiscal-account' },
  ...(['unit.business', 'unit.operation', 'unit.superior', 'unit.affiliate', 'unit.other'] as const).map((source) => ({
    id: `income.${source}`,
    name: SOURCES[source].name,
    row: source,
  })),
  { id: 'income.carryover', name: '上年结转结余', row: 'income.carryover' },
];

/** 一、收支预算总体安排情况; income by fund, or with every source of a fund beside it. */
export function overallSection(
  narrator: Narrator,
  input: { income: 'funds' | 'sources' } = { income: 'funds' },
): NarrativeBlock[] {
  const { department, explanations } = narrator.context.budget;
  const income = narrator.cell(overallCell('income.total'));
  const expenditure = narrator.cell(overallCell('expenditure.total'));
  const change = changeClause(narrator, {
    id: 'total',
    current: expenditure,
    prior: narrator.prior.total,
    reason: explanations?.total,
  });
  return [
    paragraph(
      'overall',
      `按照综合预算的原则，${department.disclosureName}所有收入和支出均纳入部门预算管理。`,
      income.exact === 0
        ? `${narrator.year}年没有收入预算。`
        : clause('收入包括：', incomeParts(narrator, input.income), '。'),
      expenditure.exact === 0
        ? `${narrator.year}年没有支出预算。`
        : clause('支出包括：', classParts(narrator, 'expenditure'), '。'),
      totals(narrator),
      change,
      '。',
    ),
  ];
}

function totals(narrator: Narrator): Segment[] {
  const income = narrator.amount('income.total', overallCell('income.total'));
  const expenditure = narrator.amount('expenditure.total', overallCell('expenditure.total'));
  if (income.value === expenditure.value) return clause(`${narrator.year}年收支总预算`, income);
  return clause(`${narrator.year}年收入总预算`, income, '，支出总预算', expenditure);
}

function incomeParts(narrator: Narrator, depth: 'funds' | 'sources'): Segment[] {
  return join(
    presentParts(
      narrator,
      INCOME_PARTS.map((part) => ({ ...part, cell: overallCell(part.row) })),
    ).map(({ name, figure, row }) =>
      clause(name, figure, depth === 'sources' ? sourceParts(narrator, row) : undefined),
    ),
    '、',
  );
}

/** `（其中：经费拨款(补助)…）`: the sources of a fund that stand under it in 收支总表. */
function sourceParts(narrator: Narrator, fund: string): Segment[] | undefined {
  const sources = SOURCE_IDS.filter((source) => SOURCES[source].fund === fund);
  const parts = sources.map((source) => ({
    id: `income.${source}`,
    name: SOURCES[source].name,
    cell: overallCell(source),
  }));
  const present = presentParts(narrator, parts).map(({ name, figure }) => clause(name, figure));
  return present.length === 0 ? undefined : clause('（其中：', join(present, '、'), '）');
}

/** Every 类 with its amount, from 支出总表 or 财政拨款收支总表. */
export function classParts(narrator: Narrator, whose: 'expenditure' | 'appropriation'): Segment[] {
  const table = whose === 'expenditure' ? 'income-and-expenditure' : 'appropriation';
  const classes = narrator.rows(table).filter((row) => /^\d{3}$/.test(row.id));
  const parts = classes.map((row) => ({
    id: `${whose}.function.${row.id}`,
    name: accountName(narrator.context.classification.functional, row.id),
    cell: whose === 'expenditure' ? expenditureCell(row.id, 'total') : appropriationCell(row.id),
  }));
  return join(
    presentParts(narrator, parts).map(({ name, figure }) => clause(name, figure)),
    '、',
  );
}

/** The parts that are not nothing, with their figures. */
export function presentParts<P extends { id: string; cell: CellReference }>(
  narrator: Narrator,
  parts: readonly P[],
): (P & { figure: Figure })[] {
  return parts
    .filter((part) => narrator.cell(part.cell).exact !== 0)
    .map((part) => ({ ...part, figure: narrator.amount(part.id, part.cell) }));
}
