import type { Fen } from '#lib/core/money/index.ts';
import { changeClause } from '../change.ts';
import type { Narrator } from '../narrator.ts';
import type { CellReference, NarrativeBlock, Segment } from '../text.ts';
import { clause, join, paragraph, reasonText } from '../words.ts';
import { appropriationCell, expenditureCell, generalCell, overallCell } from './cells.ts';
import { classParts, INCOME_PARTS, presentParts } from './overall.ts';

/** 二、收入预算安排情况: the total, each source with its share. */
export function incomeSection(narrator: Narrator): NarrativeBlock[] {
  const total = overallCell('income.total');
  if (narrator.cell(total).exact === 0) return [paragraph('income', `${narrator.year}年没有收入预算。`)];
  return [
    paragraph(
      'income',
      `${narrator.year}年收入预算`,
      narrator.amount('income.total', total),
      '，其中：',
      incomeShares(narrator),
      '。',
    ),
  ];
}

/** Each source of income that is not nothing with its share of the whole. */
export function incomeShares(narrator: Narrator): Segment[] {
  const parts = INCOME_PARTS.map((part) => ({ ...part, cell: overallCell(part.row) }));
  return shares(narrator, { parts, whole: overallCell('income.total') });
}

const KINDS = [
  { column: 'basic', name: '基本支出' },
  { column: 'project', name: '项目支出' },
  { column: 'business', name: '事业单位经营支出' },
  { column: 'remittance', name: '上缴上级支出' },
  { column: 'subsidy', name: '对附属单位补助支出' },
] as const;

/** 三、支出预算安排情况: the total, each kind with its share. */
export function expenditureSection(narrator: Narrator): NarrativeBlock[] {
  if (narrator.cell(expenditureCell('total', 'total')).exact === 0)
    return [paragraph('expenditure', `${narrator.year}年没有支出预算。`)];
  return [
    paragraph(
      'expenditure',
      `${narrator.year}年支出预算`,
      narrator.amount('expenditure.total', overallCell('expenditure.total')),
      '，其中：',
      expenditureShares(narrator),
      '。',
    ),
  ];
}

/** Each kind of expenditure that is not nothing with its share of the whole. */
export function expenditureShares(narrator: Narrator): Segment[] {
  const parts = KINDS.map(({ column, name }) => ({
    id: `expenditure.${column}`,
    name,
    cell: expenditureCell('total', column),
  }));
  return shares(narrator, { parts, whole: expenditureCell('total', 'total') });
}

function shares(
  narrator: Narrator,
  input: { parts: readonly { id: string; name: string; cell: CellReference }[]; whole: CellReference },
): Segment[] {
  const whole = narrator.cell(input.whole).exact;
  const clauses = presentParts(narrator, input.parts).map((part) =>
    clause(part.name, part.figure, '，占', narrator.share(part.id, { part: narrator.cell(part.cell).exact, whole })),
  );
  return join(clauses, '；');
}

const APPROPRIATIONS = [
  { fund: 'general', name: '一般公共预算财政拨款' },
  { fund: 'govfund', name: '政府性基金预算财政拨款' },
  { fund: 'statecapital', name: '国有资本经营预算财政拨款' },
] as const;

/** 四、财政拨款收支预算总体情况: the total, compared with last year where asked; by fund, this year's and carried over; by 类. */
export function appropriationSection(
  narrator: Narrator,
  input: { compared?: boolean; zeroParts?: 'stated' | 'left-out' } = {},
): NarrativeBlock[] {
  const { compared = false, zeroParts = 'stated' } = input;
  const income = narrator.cell(appropriationCell('income.total'));
  const expenditure = narrator.cell(appropriationCell('expenditure.total'));
  const change = compared ? appropriationChange(narrator) : [];
  if (income.exact === 0 && expenditure.exact === 0)
    return [paragraph('appropriation', `${narrator.year}年没有财政拨款收支预算`, change, '。')];
  const earned = APPROPRIATIONS.flatMap(({ fund, name }) => {
    const parts = [
      { id: `income.${fund}`, name: '本年收入', cell: appropriationCell(fund) },
      { id: `income.carryover.${fund}`, name: '上年结转', cell: appropriationCell(`carryover.${fund}`) },
    ];
    const present = presentParts(narrator, parts);
    if (present.length === 0) return [];
    const stated = zeroParts === 'stated' ? parts : present;
    const clauses = stated.map((part) => clause(part.name, narrator.amount(part.id, part.cell)));
    return [clause(name, join(clauses, '、'))];
  });
  return [
    paragraph(
      'appropriation',
      appropriationTotals(narrator),
      change,
      '。',
      earned.length > 0 ? clause('收入包括：', join(earned, '；'), '。') : '没有财政拨款收入。',
      expenditure.exact === 0
        ? '没有财政拨款支出。'
        : clause('支出包括：', classParts(narrator, 'appropriation'), '。'),
    ),
  ];
}

/** One total for both sides, or each by itself where they do not balance. */
function appropriationTotals(narrator: Narrator): Segment[] {
  const expenditure = narrator.amount('appropriation.total', appropriationCell('expenditure.total'));
  const income = appropriationCell('income.total');
  if (narrator.cell(income).exact === narrator.cell(appropriationCell('expenditure.total')).exact)
    return clause(`${narrator.year}年财政拨款收支总预算`, expenditure);
  return clause(
    `${narrator.year}年财政拨款收入总预算`,
    narrator.amount('appropriation.income', income),
    '，财政拨款支出总预算',
    expenditure,
  );
}

/** No reason is typed for 财政拨款 itself: that of the whole or of 一般公共预算 is given where the same amount moved. */
function appropriationChange(narrator: Narrator): Segment[] {
  const { prior } = narrator;
  const current = narrator.cell(appropriationCell('expenditure.total'));
  const moved = (cell: CellReference, before: Fen | undefined) =>
    before !== undefined &&
    prior.appropriation !== undefined &&
    narrator.cell(cell).exact - before === current.exact - prior.appropriation;
  const { general, total } = narrator.context.budget.explanations ?? {};
  const reason = [
    ...(moved(generalCell('total', 'total'), prior.general) ? [general] : []),
    ...(moved(expenditureCell('total', 'total'), prior.total) ? [total] : []),
  ].find((text) => reasonText(text) !== undefined);
  return changeClause(narrator, { id: 'appropriation', current, prior: prior.appropriation, reason });
}
