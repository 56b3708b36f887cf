import { and, asc, desc, eq } from 'drizzle-orm';
import { type Actor, DEFAULT_ROUNDS, type Progress } from '#lib/core/workflow/index.ts';
import type { BudgetProgress } from '#lib/usecases/ports/index.ts';
import { sameDepartment } from './budget-headers.ts';
import type { Context } from './context.ts';
import { departmentsOf, unitOf } from './scope.ts';

/** The budgets that an actor may see with the states of the units that it sees, in two queries. */
export async function listProgress(context: Context, actor: Actor): Promise<BudgetProgress[]> {
  const { db, tables } = context;
  const { budget, unitBudget, department, fiscalYear } = tables;
  const budgets = await db
    .select({
      region: budget.region,
      department: budget.department,
      year: budget.year,
      departmentName: department.name,
      state: budget.state,
      round: budget.round,
      version: budget.version,
      confirmedBy: budget.confirmedBy,
      rounds: fiscalYear.rounds,
    })
    .from(budget)
    .innerJoin(department, sameDepartment(context, budget))
    .leftJoin(fiscalYear, and(eq(fiscalYear.region, budget.region), eq(fiscalYear.year, budget.year)))
    .where(departmentsOf(actor, tables))
    .orderBy(desc(budget.year), asc(budget.region), asc(budget.department));
  const own = unitOf(actor);
  const units = await db
    .select({
      region: unitBudget.region,
      department: unitBudget.department,
      year: unitBudget.year,
      code: unitBudget.unit,
      name: unitBudget.name,
      state: unitBudget.state,
    })
    .from(unitBudget)
    .innerJoin(department, sameDepartment(context, unitBudget))
    .where(and(departmentsOf(actor, tables), own === undefined ? undefined : eq(unitBudget.unit, own)))
    .orderBy(asc(unitBudget.position));
  const unitsOf = Map.groupBy(units, nameOf);
  return budgets.flatMap(({ region, department: code, year, departmentName, confirmedBy, rounds, ...rest }) => {
    const key = { region, department: code, year };
    const seen = unitsOf.get(nameOf(key)) ?? [];
    const progress: Progress = {
      ...rest,
      rounds: rounds ?? DEFAULT_ROUNDS,
      units: seen.map((unit) => ({ code: unit.code, state: unit.state })),
      ...(confirmedBy === null ? {} : { confirmedBy }),
    };
    const unitNames = new Map(seen.map((unit) => [unit.code, unit.name]));
    // A unit that has no part in a budget sees nothing of it.
    return seen.length === 0 ? [] : [{ key, departmentName, progress, unitNames }];
  });
}

function nameOf(key: { region: string; department: string; year: number }): string {
  return `${key.region}/${key.department}/${key.year}`;
}
