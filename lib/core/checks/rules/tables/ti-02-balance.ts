import { type Fen, fen, formatYuan } from '#lib/core/money/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { BASES } from '../../look-up/bases.ts';
import { compareTerms, concluded } from '../../look-up/equation.ts';
import { compareStatement, lineTerm } from '../../look-up/statement-sums.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';

/** TI-02: totals are this year's and carried over; income equals expenditure, in a budget of ours fund by fund. */
export const balance: RuleDefinition = {
  id: 'TI-02',
  statement:
    '收支总表 收入总计 = 本年收入合计 + 上年结转结余; 支出总计 = 本年支出合计 + 年终结转结余; 收入总计 = 支出总计',
  relatesTo: '表1',
  level: 'block',
  basis: BASES.balance,
  explanation: '部门预算收支平衡，各类资金分别平衡，不能用一类资金弥补另一类。收支不平时核对该资金的收入或支出。',
  reads: ['tables', 'budget'],
  examine: (subject, limits) => {
    const table = subject.tables.get('income-and-expenditure');
    if (table === undefined) return noData('收支总表');
    return concluded(
      [
        compareStatement({ table, whole: 'income.total', of: '本年收入合计与上年结转结余', limits }),
        compareStatement({ table, whole: 'expenditure.total', of: '本年支出合计与年终结转结余', limits }),
        // Of a budget of ours it is told which fund is out.
        ...(subject.budget === undefined
          ? [
              compareTerms({
                stated: lineTerm(table, 'income.total'),
                expected: lineTerm(table, 'expenditure.total'),
                limits,
              }),
            ]
          : unbalancedFunds(subject.budget)),
      ],
      '收支总表的收入总计、支出总计',
    );
  },
};

const FUND_NAMES: Readonly<Record<string, string>> = {
  general: '一般公共预算',
  govfund: '政府性基金预算',
  statecapital: '国有资本经营预算',
  'fiscal-account': '财政专户管理资金',
  unit: '单位资金',
};

/** Exact, on the amounts that were entered: a fund may be out by less than a table shows. */
function unbalancedFunds(budget: Budget): RuleFinding[] {
  const income = sumsByFund(budget.income);
  const expenditure = sumsByFund(budget.expenditure);
  return Object.entries(FUND_NAMES).flatMap(([fund, name]) => {
    const [earned, spent] = [income.get(fund) ?? fen(0), expenditure.get(fund) ?? fen(0)];
    if (earned === spent) return [];
    const side = earned < spent ? '支出大于收入' : '收入大于支出';
    const gap = fen(Math.abs(earned - spent));
    return [
      {
        message: `${name}收支不平：收入 ${formatYuan(earned)} 元，支出 ${formatYuan(spent)} 元，${side} ${formatYuan(gap)} 元，请核对该资金的收入或支出`,
        at: [
          { table: 'income-and-expenditure', row: 'income.total', column: 'amount' },
          { table: 'income-and-expenditure', row: 'expenditure.total', column: 'amount' },
        ],
      },
    ];
  });
}

function sumsByFund(lines: readonly { source: string; amount: Fen }[]): Map<string, Fen> {
  const sums = new Map<string, Fen>();
  for (const { source, amount } of lines) {
    const fund = source.split('.')[0] ?? source;
    sums.set(fund, fen((sums.get(fund) ?? 0) + amount));
  }
  return sums;
}
