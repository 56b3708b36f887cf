import type { ExpenditureLine } from '#lib/core/ledger/index.ts';
import { basicColumn, DISCLOSURE_BASIS, projectColumn, totalColumn } from '../columns.ts';
import { defineTable } from '../define-table.ts';
import { accountPath, accountRows } from '../row-schemes.ts';

/** 支出总表: all expenditure by 支出功能分类 and kind. */
export const expenditureTable = defineTable<ExpenditureLine>({
  id: 'expenditure',
  title: '支出总表',
  basis: DISCLOSURE_BASIS,
  lines: (ledger) => ledger.expenditure,
  columns: [
    totalColumn,
    basicColumn,
    projectColumn,
    { id: 'business', label: '事业单位经营支出', counts: (line) => line.kind === 'business' },
    { id: 'remittance', label: '上缴上级支出', counts: (line) => line.kind === 'remittance' },
    { id: 'subsidy', label: '对附属单位补助支出', counts: (line) => line.kind === 'subsidy' },
  ],
  columnSums: [{ whole: 'total', parts: ['basic', 'project', 'business', 'remittance', 'subsidy'] }],
  path: (line) => accountPath(line.function),
  rows: (context, used) => accountRows(context.classification.functional, used),
});
