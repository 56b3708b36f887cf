import { type AccountTable, codePath } from '#lib/core/classification/index.ts';
import type { TableContext } from './context.ts';
import type { RowHead } from './define-table.ts';

/** Id of the row that sums a whole table. */
export const TOTAL = 'total';

/** The total row. `stub` says where 合计 stands among the label columns. */
export function totalRow(stub: string[] = ['', '合计']): RowHead {
  return { id: TOTAL, label: '合计', level: 0, stub };
}

/** Rows of a line in a table by account: the total and the code's 类, 款 and 项. */
export function accountPath(code: string): readonly string[] {
  let path = accountPaths.get(code);
  if (path === undefined) {
    path = [TOTAL, ...codePath(code)];
    accountPaths.set(code, path);
  }
  return path;
}

/** Paths made so far, at most one for each account of the classifications: a ledger names few of them very often. */
const accountPaths = new Map<string, readonly string[]>();

/** The total and every used account in code order, so that 款 follow their 类 and 项 their 款. */
export function accountRows(table: AccountTable, used: (id: string) => boolean): RowHead[] {
  const rows = table.accounts
    .filter((account) => used(account.code))
    .map((account) => ({
      id: account.code,
      label: account.name,
      level: account.level,
      stub: [account.code, account.name],
    }));
  return [totalRow(), ...rows];
}

/** Rows of a line in a table by unit. Where a unit bears the department's own code, the total stands for the department. */
export function unitPath(context: TableContext, unit: string): string[] {
  const department = context.budget.department.code;
  return context.units.has(department) ? [TOTAL, unit] : [TOTAL, department, unit];
}

/** The department's row, unless a unit bears the same code: ids of rows are unique. */
export function departmentRow(context: TableContext, level: number): RowHead[] {
  const { code, name } = context.budget.department;
  if (context.units.has(code)) return [];
  return [{ id: code, label: name, level, stub: [code, name] }];
}

/** A row for each unit of the budget, in its order, used or not. */
export function unitRows(context: TableContext, level: number): RowHead[] {
  return context.budget.units.map((unit) => ({
    id: unit.code,
    label: unit.name,
    level,
    stub: [unit.code, unit.name],
  }));
}
