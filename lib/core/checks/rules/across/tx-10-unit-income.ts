import { fen } from '#lib/core/money/index.ts';
import { BASES } from '../../look-up/bases.ts';
import { rowOf } from '../../look-up/cells.ts';
import { compareTerms, concluded } from '../../look-up/equation.ts';
import { cellTerm, type Term } from '../../look-up/terms.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition } from '../../rule-definition.ts';
import type { SubjectRow, SubjectTable } from '../../subject/table.ts';

/** TX-10: each unit spends of 一般公共预算 what 收入总表 gives it, carried over included. */
export const unitIncome: RuleDefinition = {
  id: 'TX-10',
  statement: '分单位表各单位合计 = 收入总表各单位一般公共预算列',
  relatesTo: '表5-2↔2',
  level: 'block',
  basis: BASES.balance,
  explanation: '各单位的一般公共预算支出等于其一般公共预算收入（含上年结转）。不符时核对该单位的两张表。',
  reads: ['tables'],
  examine: ({ tables }, limits) => {
    const income = tables.get('income');
    const spending = tables.get('general-by-unit');
    if (income === undefined || spending === undefined) return noData('收入总表、分单位的一般公共预算支出表');
    return concluded(
      spending.rows
        .filter(({ kind }) => kind === 'unit')
        .map((row) => {
          const earner = rowOf(income, row.id);
          return compareTerms({
            stated: cellTerm(spending, row, 'total'),
            expected: earner && generalIncome(income, earner),
            limits,
          });
        }),
      '收入总表、分单位表的单位行',
    );
  },
};

function generalIncome(table: SubjectTable, row: SubjectRow): Term | undefined {
  const current = cellTerm(table, row, 'current.general');
  const carried = cellTerm(table, row, 'carryover.general');
  if (current === undefined || carried === undefined || carried.amount === 0) return current;
  return {
    name: `${current.name}与结转之和`,
    amount: fen(current.amount + carried.amount),
    at: [...current.at, ...carried.at],
  };
}
