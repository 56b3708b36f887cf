import type { ExpenditureLine } from '#lib/core/ledger/index.ts';
import { basicSplitColumns, basicSplitSums, DISCLOSURE_BASIS } from '../columns.ts';
import type { TableContext } from '../context.ts';
import { defineTable, type RowHead } from '../define-table.ts';
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
    ...sectionRow(context).map((row) => row.id),
    ...unitPath(context, line.unit).filter((id) => id !== TOTAL),
  ],
  rows: (context) => [totalRow(), ...sectionRow(context), ...departmentRow(context, 2), ...unitRows(context, 3)],
});

/** The 业务科室's row, unless the department or a unit bears the same code: ids of rows are unique. */
function sectionRow(context: TableContext): RowHead[] {
  const { code: department, section } = context.budget.department;
  if (section.code === department || context.units.has(section.code)) return [];
  return [{ id: section.code, label: section.name, level: 1, stub: [section.code, section.name] }];
}
