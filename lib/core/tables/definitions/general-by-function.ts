import type { ExpenditureLine } from '#lib/core/ledger/index.ts';
import { basicSplitColumns, basicSplitSums, DISCLOSURE_BASIS } from '../columns.ts';
import { defineTable } from '../define-table.ts';
import { accountPath, accountRows } from '../row-schemes.ts';

/** 一般公共预算支出表（分功能科目）. */
export const generalByFunctionTable = defineTable<ExpenditureLine>({
  id: 'general-by-function',
  title: '一般公共预算支出表（分功能科目）',
  basis: DISCLOSURE_BASIS,
  lines: (ledger) => ledger.expenditure,
  takes: (line) => line.fund === 'general',
  columns: basicSplitColumns,
  columnSums: basicSplitSums,
  path: (line) => accountPath(line.function),
  rows: (context, used) => accountRows(context.classification.functional, used),
});
