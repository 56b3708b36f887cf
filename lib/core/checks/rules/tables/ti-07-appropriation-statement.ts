import { BASES } from '../../look-up/bases.ts';
import { type Comparison, compareSum, compareTerms, concluded } from '../../look-up/equation.ts';
import { compareStatement, lineTerm } from '../../look-up/statement-sums.ts';
import { cellTerm } from '../../look-up/terms.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition, RuleLimits } from '../../rule-definition.ts';
import type { SubjectTable } from '../../subject/table.ts';

const SUMS = [
  ['income.current', '三本预算的本年收入'],
  ['income.carryover', '三本预算的上年结转'],
  ['income.total', '本年收入与上年结转'],
  ['expenditure.current', '各功能类'],
  ['expenditure.total', '本年支出与年终结转结余'],
] as const;

/** TI-07: 财政拨款收支总表 adds up on both sides and balances. */
export const appropriationStatement: RuleDefinition = {
  id: 'TI-07',
  statement: '财政拨款收支总表 收入总计 = 支出总计; 本年收入 = Σ 三本预算; 本年支出 = Σ 功能类',
  relatesTo: '表4',
  level: 'block',
  basis: BASES.balance,
  explanation: '财政拨款收支平衡，本年收入由三本预算拨款组成。不符时核对各拨款、上年结转和功能类。',
  reads: ['tables'],
  examine: ({ tables }, limits) => {
    const table = tables.get('appropriation');
    if (table === undefined) return noData('财政拨款收支总表');
    return concluded(
      [
        ...SUMS.map(([whole, of]) => compareStatement({ table, whole, of, limits })),
        compareTerms({
          stated: lineTerm(table, 'income.total'),
          expected: lineTerm(table, 'expenditure.total'),
          limits,
        }),
        ...byFund(table, limits),
      ],
      '财政拨款收支总表的合计',
    );
  },
};

const FUNDS: readonly string[] = ['fund.general', 'fund.govfund', 'fund.statecapital'];

/** Lines of expenditure with the three budgets beside 合计: each adds up, where it is parted at all. */
function byFund(table: SubjectTable, limits: RuleLimits): Comparison[] {
  return table.rows.flatMap((row) => {
    const own = FUNDS.filter((fund) => row.cells.get(fund)?.amount !== undefined);
    if (own.length === 0) return [];
    const parts = own.map((fund) => cellTerm(table, row, fund));
    return compareSum({ whole: cellTerm(table, row, 'amount'), parts, of: '三本预算', limits });
  });
}
