import { totalTermOf } from '../../look-up/across.ts';
import { BASES } from '../../look-up/bases.ts';
import { type Comparison, compareTerms, concluded } from '../../look-up/equation.ts';
import { termAt } from '../../look-up/terms.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition, RuleLimits } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';

const LINES = [
  'general',
  'govfund',
  'statecapital',
  'fiscal-account',
  'unit.business',
  'unit.operation',
  'unit.superior',
  'unit.affiliate',
  'unit.other',
];

/** TX-03: each line of income has the same amount in 收支总表 and 收入总表. */
export const incomeLines: RuleDefinition = {
  id: 'TX-03',
  statement: '收支总表各收入项 = 收入总表各列合计',
  relatesTo: '表1↔2',
  level: 'block',
  basis: BASES.balance,
  explanation: '收支总表的收入按来源汇总自收入总表。不符时核对收入是否填错列。',
  reads: ['tables'],
  examine: (subject, limits) => {
    if (!subject.tables.has('income-and-expenditure') || !subject.tables.has('income'))
      return noData('收支总表、收入总表');
    return concluded([...currentLines(subject, limits), carryover(subject, limits)], '收入总表的各列');
  },
};

/** Two lines out by the same in opposite directions are one amount under another name: one finding. */
function currentLines(subject: Subject, limits: RuleLimits): Comparison[] {
  const pairs = LINES.map((line) => ({
    stated: termAt(subject, { table: 'income-and-expenditure', row: line, column: 'amount' }),
    expected: totalTermOf(subject, 'income', `current.${line}`),
  }));
  const gaps = pairs.map(({ stated, expected }) =>
    stated === undefined || expected === undefined ? 0 : stated.amount - expected.amount,
  );
  return pairs.map(({ stated, expected }, index) => {
    const gap = gaps[index] ?? 0;
    const opposite = gap === 0 ? -1 : gaps.indexOf(-gap);
    if (opposite >= 0 && opposite < index) return 'agrees';
    return compareTerms({
      stated,
      expected,
      limits,
      ...(opposite > index ? { cause: 'shifted-column' as const } : {}),
    });
  });
}

function carryover(subject: Subject, limits: RuleLimits): Comparison {
  return compareTerms({
    stated: termAt(subject, { table: 'income-and-expenditure', row: 'income.carryover', column: 'amount' }),
    expected: totalTermOf(subject, 'income', 'carryover'),
    limits,
  });
}
