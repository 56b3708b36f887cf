import type { ExpenditureLine, IncomeLine } from '#lib/core/ledger/index.ts';
import { DISCLOSURE_BASIS } from '../columns.ts';
import { defineTable } from '../define-table.ts';
import { classRows, fundRows, incomeRowIds, plainNumbering, statementRow, statementSums } from './statement-rows.ts';

/** 收支总表: all income on the left, all expenditure by 类 on the right. */
export const incomeAndExpenditureTable = defineTable<IncomeLine | ExpenditureLine>({
  id: 'income-and-expenditure',
  title: '收支总表',
  basis: DISCLOSURE_BASIS,
  lines: (ledger) => [...ledger.income, ...ledger.expenditure],
  columns: [{ id: 'amount', label: '预算数', counts: () => true }],
  columnSums: [],
  rowSums: statementSums,
  path: (line) => {
    if (line.side === 'expenditure') return ['expenditure.total', 'expenditure.current', line.function.slice(0, 3)];
    if (line.period === 'carryover') return ['income.total', 'income.carryover'];
    return ['income.total', 'income.current', ...incomeRowIds(line)];
  },
  rows: (context, used) => [
    ...fundRows({ fund: 'general', label: '一般公共预算拨款收入', numbering: '一、', level: 2 }),
    ...fundRows({ fund: 'govfund', label: '政府性基金预算拨款收入', numbering: '二、', level: 2 }),
    statementRow('statecapital', '三、国有资本经营预算拨款收入', 2),
    statementRow('fiscal-account', '四、财政专户管理资金收入', 2),
    statementRow('unit.business', '五、事业收入', 2),
    statementRow('unit.operation', '六、事业单位经营收入', 2),
    statementRow('unit.superior', '七、上级补助收入', 2),
    statementRow('unit.affiliate', '八、附属单位上缴收入', 2),
    statementRow('unit.other', '九、其他收入', 2),
    statementRow('income.current', '本年收入合计', 1),
    statementRow('income.carryover', '上年结转结余', 1),
    statementRow('income.total', '收入总计', 0),
    ...classRows(context, used, plainNumbering),
    statementRow('expenditure.current', '本年支出合计', 1),
    statementRow('expenditure.carryover', '年终结转结余', 1),
    statementRow('expenditure.total', '支出总计', 0),
  ],
});
