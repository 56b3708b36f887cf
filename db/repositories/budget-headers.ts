import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { BudgetHeader } from '#lib/usecases/ports/index.ts';
import type { Tables } from '../schema/tables.ts';
import type { Context } from './context.ts';

/** What a header is made of, for a query that joins budget, department, section and region. */
export function headerColumns({ region, section, department, budget }: Tables) {
  return {
    region: budget.region,
    department: budget.department,
    year: budget.year,
    regionName: region.name,
    departmentName: department.name,
    sectionCode: section.code,
    sectionName: section.name,
    template: budget.template,
    state: budget.state,
    round: budget.round,
    revision: budget.revision,
    updatedAt: budget.updatedAt,
  };
}

type HeaderRow = BudgetHeader['key'] &
  Omit<BudgetHeader, 'key' | 'section'> & { sectionCode: string; sectionName: string };

/** A header of its columns, with whatever else was asked for beside them. */
export function headerOf<Row extends HeaderRow>(row: Row) {
  const { region, department, year, sectionCode, sectionName, ...rest } = row;
  return { ...rest, key: { region, department, year }, section: { code: sectionCode, name: sectionName } };
}

/** Joins the department that rows of a table belong to. */
export function sameDepartment(
  { tables: { department } }: Context,
  table: { region: Parameters<typeof eq>[0]; department: Parameters<typeof eq>[0] },
): SQL | undefined {
  return and(eq(department.region, sql`${table.region}`), eq(department.code, sql`${table.department}`));
}
