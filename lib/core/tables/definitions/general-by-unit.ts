import type { ExpenditureLine } from '#lib/core/ledger/index.ts';
import { basicSplitColumns, basicSplitSums, DISCLOSURE_BASIS } from '../columns.ts';
import { defineTable } from '../define-table.ts';
import { departmentRow, TOTAL, totalRow, unitPath, unitRows } from '../row-schemes.ts';

/** 一般公共预算支出表（分单位）: 业务科室 › 部门 › 单位. */
export const generalByUnitTable = defineTable<ExpenditureLine>({
  id: 'general-by-unit',
  title: '一般公共预算支出表（分单位）',
  basis: DISCLOSURE_BASIS,
  lines: (ledger) => ledger.expenditure,
  takes: (line) => line.fund === 'general',
  columns: basicSplitColumns,
  columnSums: basicSplitSums,
  path: (line, context) => [
    TOTAL,
    context.budget.department.section.code,
    ...unitPath(context, line.unit).filter((id) => id !== TOTAL),
  ],
  rows: (context) => {
    const { code, name } = context.budget.department.section;
    return [
      totalRow(),
      { id: code, label: name, level: 1, stub: [code, name] },
      ...departmentRow(context, 2),
      ...unitRows(context, 3),
    ];
  },
});
