import { type ExpenditureLine, FUNDS, type IncomeLine } from '#lib/core/ledger/index.ts';
import { DISCLOSURE_BASIS } from '../columns.ts';
import { defineTable } from '../define-table.ts';
import { bracketNumbering, classRows, fundRows, incomeRowIds, statementRow, statementSums } from './statement-rows.ts';

/** 财政拨款收支总表: the three appropriation funds, income on the left, expenditure by 类 on the right. */
export const appropriationTable = defineTable<IncomeLine | ExpenditureLine>({
  id: 'appropriation',
  title: '财政拨款收支总表',
  basis: DISCLOSURE_BASIS,
  lines: (ledger) => [...ledger.income, ...ledger.expenditure],
  takes: (line) => FUNDS[line.fund].appropriation,
  columns: [{ id: 'amount', label: '预算数', counts: () => true }],
  columnSums: [],
  rowSums: statementSums,
  path: (line) => {
    if (line.side === 'expenditure') return ['expenditure.total', 'expenditure.current', line.function.slice(0, 3)];
    if (line.period === 'carryover') return ['income.total', 'income.carryover', `carryover.${line.fund}`];
    return ['income.total', 'income.current', ...incomeRowIds(line)];
  },
  rows: (context, used) => [
    statementRow('income.current', '一、本年收入', 1),
    ...fundRows({ fund: 'general', label: '一般公共预算拨款', numbering: '(一) ', level: 2 }),
    ...fundRows({ fund: 'govfund', label: '政府性基金预算拨款', numbering: '(二) ', level: 2 }),
    statementRow('statecapital', '(三) 国有资本经营预算拨款', 2),
    statementRow('income.carryover', '二、上年结转', 1),
    statementRow('carryover.general', '(一) 一般公共预算拨款', 2),
    statementRow('carryover.govfund', '(二) 政府性基金预算拨款', 2),
    statementRow('carryover.statecapital', '(三) 国有资本经营预算拨款', 2),
    statementRow('income.total', '收入总计', 0),
    statementRow('expenditure.current', '一、本年支出', 1),
    ...classRows(context, used, bracketNumbering),
    statementRow('expenditure.carryover', '二、年终结转结余', 1),
    statementRow('expenditure.total', '支出总计', 0),
  ],
});
