import { totalTermOf } from '../../look-up/across.ts';
import { BASES } from '../../look-up/bases.ts';
import { compareTerms, concluded } from '../../look-up/equation.ts';
import { termAt } from '../../look-up/terms.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

/** TX-01: the totals of 收支总表, 收入总表 and 支出总表 are the same. */
export const grandTotals: RuleDefinition = {
  id: 'TX-01',
  statement: '收支总表总计 = 收入总表合计 = 支出总表合计 (含结转口径)',
  relatesTo: '表1↔2↔3',
  level: 'block',
  basis: BASES.balance,
  explanation: '三张总表说的是同一笔预算，总额必须一致。不符时核对年终结转口径和各表合计。',
  reads: ['tables'],
  examine: (subject, limits) => {
    if (!subject.tables.has('income') && !subject.tables.has('expenditure')) return noData('收入总表、支出总表');
    const line = (row: string) => termAt(subject, { table: 'income-and-expenditure', row, column: 'amount' });
    const spent = totalTermOf(subject, 'expenditure', 'total');
    // 支出总表 may count what is carried on into next year or not.
    const spending = line('expenditure.total');
    const isCurrent = spent !== undefined && spent.amount === line('expenditure.current')?.amount;
    return concluded(
      [
        compareTerms({ stated: totalTermOf(subject, 'income', 'total'), expected: line('income.total'), limits }),
        isCurrent ? 'agrees' : compareTerms({ stated: spent, expected: spending, limits }),
      ],
      '收支总表的总计',
    );
  },
};
