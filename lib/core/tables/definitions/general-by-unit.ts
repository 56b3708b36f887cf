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
  path: (line, context) => {
    const [total = TOTAL, ...units] = unitPath(context, line.unit);
    return hasSectionRow(context) ? [total, context.budget.department.section.code, ...units] : [total, ...units];
  },
  rows: (context) => [totalRow(), ...sectionRow(context), ...departmentRow(context, 2), ...unitRows(context, 3)],
});

/** Ids of rows are unique: where the department or a unit bears the section's code, the section has no row of its own. */
function hasSectionRow({ budget: { department }, units }: TableContext): boolean {
  return department.section.code !== department.code && !units.has(department.section.code);
}

function sectionRow(context: TableContext): RowHead[] {
  const { code, name } = context.budget.department.section;
  return hasSectionRow(context) ? [{ id: code, label: name, level: 1, stub: [code, name] }] : [];
}
