import { type AnyColumn, and, eq, exists, type SQL, sql } from 'drizzle-orm';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import type { Tables } from '../schema/tables.ts';
import type { Context } from './context.ts';

const NOBODY = sql`1 = 0`;

/** Limits departments to those that the actor may see. Every query of budgets passes here. */
export function departmentsOf(actor: Actor, { department }: Tables): SQL | undefined {
  const { scope } = actor;
  switch (scope.level) {
    case 'everything':
      return undefined;
    case 'accounts':
      return NOBODY;
    case 'region':
      return eq(department.region, scope.region);
    case 'section':
      return and(eq(department.region, scope.region), eq(department.section, scope.section));
    case 'department':
    case 'unit':
      return and(eq(department.region, scope.region), eq(department.code, scope.department));
  }
}

/** Whether the department that a row belongs to is one that the actor may see. */
export function departmentInSight(
  { db, tables }: Context,
  { actor, place }: { actor: Actor; place: { region: AnyColumn; department: AnyColumn } },
): SQL {
  const { department } = tables;
  const visible = db
    .select({ code: department.code })
    .from(department)
    .where(
      and(eq(department.region, place.region), eq(department.code, place.department), departmentsOf(actor, tables)),
    );
  return exists(visible);
}

/** Limits what belongs to a region as a whole to actors that see the region as a whole. */
export function regionsOf({ scope }: Actor, region: Parameters<typeof eq>[0]): SQL | undefined {
  if (scope.level === 'everything') return undefined;
  return scope.level === 'region' ? eq(region, scope.region) : NOBODY;
}

/** The one unit that the actor is bound to; nothing where it sees all units of the departments it sees. */
export function unitOf(actor: Actor): string | undefined {
  return actor.scope.level === 'unit' ? actor.scope.unit : undefined;
}

/** The columns of a budget's own row that every table below it carries. */
type KeyColumns = Pick<Tables['budget'], 'region' | 'department' | 'year'>;

/** Rows of one budget. Takes any table that carries a budget's key. */
export function ofBudget(table: { [Name in keyof KeyColumns]: Parameters<typeof eq>[0] }, key: BudgetKey): SQL {
  return sql`${eq(table.region, key.region)} and ${eq(table.department, key.department)} and ${eq(table.year, key.year)}`;
}

/** Limits accounts, or places for them, to the region whose accounts an administrator sees; to all without one; else to none. */
export function accountsOf({ scope }: Actor, region: AnyColumn): SQL | undefined {
  if (scope.level === 'everything') return undefined;
  if (scope.level !== 'accounts') return NOBODY;
  return scope.region === null ? undefined : eq(region, scope.region);
}
