import { FUND_IDS, FUNDS } from '#lib/core/ledger/index.ts';
import { fen, formatYuan } from '#lib/core/money/index.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** TI-02: income equals expenditure, fund by fund; what one fund lacks another must not cover. */
export const balanceByFund: Rule = ({ context }) =>
  FUND_IDS.flatMap((fund): Finding[] => {
    const sum = (lines: readonly { fund: string; amount: number }[]) =>
      fen(lines.reduce((total, line) => (line.fund === fund ? total + line.amount : total), 0));
    const income = sum(context.ledger.income);
    const expenditure = sum(context.ledger.expenditure);
    if (income === expenditure) return [];
    const difference = fen(Math.abs(income - expenditure));
    const side = income < expenditure ? '支出大于收入' : '收入大于支出';
    return [
      {
        rule: 'TI-02',
        severity: 'error',
        message: `${FUNDS[fund].name}收支不平：收入 ${formatYuan(income)} 元，支出 ${formatYuan(expenditure)} 元，${side} ${formatYuan(difference)} 元，请核对该资金的收入或支出`,
        at: [
          { table: 'income-and-expenditure', row: 'income.total', column: 'amount' },
          { table: 'income-and-expenditure', row: 'expenditure.total', column: 'amount' },
        ],
      },
    ];
  });
