import { totalTermOf } from '../../look-up/across.ts';
import { BASES } from '../../look-up/bases.ts';
import { compareTerms, concluded } from '../../look-up/equation.ts';
import { termAt } from '../../look-up/terms.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

/** TX-04: 财政拨款 of each of the three budgets is the same in 财政拨款收支总表 and 收入总表, this year's and carried over. */
export const appropriationIncome: RuleDefinition = {
  id: 'TX-04',
  statement: '财政拨款收支总表 三本预算收入(本年+上年结转) = 收入总表对应列',
  relatesTo: '表4↔2',
  level: 'block',
  basis: BASES.balance,
  explanation: '财政拨款收入与收入总表中三本预算的各列是同一笔钱。不符时核对本年与结转是否混列。',
  reads: ['tables'],
  examine: (subject, limits) => {
    if (!subject.tables.has('appropriation') || !subject.tables.has('income'))
      return noData('财政拨款收支总表、收入总表');
    const line = (row: string) => termAt(subject, { table: 'appropriation', row, column: 'amount' });
    return concluded(
      ['general', 'govfund', 'statecapital'].flatMap((fund) => [
        compareTerms({ stated: line(fund), expected: totalTermOf(subject, 'income', `current.${fund}`), limits }),
        compareTerms({
          stated: line(`carryover.${fund}`),
          expected: totalTermOf(subject, 'income', `carryover.${fund}`),
          limits,
        }),
      ]),
      '财政拨款收支总表的三本预算',
    );
  },
};
