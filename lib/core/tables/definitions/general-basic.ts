import type { ExpenditureLine } from '#lib/core/ledger/index.ts';
import { DISCLOSURE_BASIS, totalColumn } from '../columns.ts';
import { defineTable } from '../define-table.ts';
import { accountPath, accountRows } from '../row-schemes.ts';

/** 一般公共预算基本支出表, by 部门预算支出经济分类. */
export const generalBasicTable = defineTable<ExpenditureLine>({
  id: 'general-basic',
  title: '一般公共预算基本支出表',
  basis: DISCLOSURE_BASIS,
  lines: (ledger) => ledger.expenditure,
  takes: (line) => line.fund === 'general' && line.kind === 'basic',
  columns: [
    totalColumn,
    { id: 'personnel', label: '人员经费', counts: (line) => line.category === 'personnel' },
    { id: 'operating', label: '公用经费', counts: (line) => line.category === 'operating' },
  ],
  columnSums: [{ whole: 'total', parts: ['personnel', 'operating'] }],
  path: (line) => accountPath(line.economic),
  rows: (context, used) => accountRows(context.classification.economicDepartment, used),
});
