import { and, asc, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import type { BudgetHeader, BudgetRepository } from '#lib/usecases/ports/index.ts';
import { headerColumns, headerOf, sameDepartment } from './budget-headers.ts';
import type { Context } from './context.ts';
import { departmentInSight, departmentsOf, ofBudget, unitOf } from './scope.ts';

/** Budgets without their contents, each query within the actor's scope. */
export function budgetRepository(context: Context): BudgetRepository {
  const { db, tables } = context;
  const { budget, unitBudget } = tables;
  const find = async ({ actor, key }: { actor: Actor; key: BudgetKey }) => (await headers(context, actor, key))[0];
  return {
    list: (actor) => headers(context, actor),
    find,
    async lock({ actor, key }) {
      // A change that changes nothing: it takes the row, and whoever else wants it waits for this transaction's end.
      await db
        .update(budget)
        .set({ state: sql`${budget.state}` })
        .where(and(ofBudget(budget, key), departmentInSight(context, { actor, place: budget })));
      return find({ actor, key });
    },
    async units({ actor, key }) {
      const own = unitOf(actor);
      return db
        .select({
          code: unitBudget.unit,
          name: unitBudget.name,
          state: unitBudget.state,
          revision: unitBudget.revision,
        })
        .from(unitBudget)
        .where(
          and(
            ofBudget(unitBudget, key),
            own === undefined ? undefined : eq(unitBudget.unit, own),
            departmentInSight(context, { actor, place: unitBudget }),
          ),
        )
        .orderBy(asc(unitBudget.position));
    },
    ofYear: (year) =>
      db
        .select({ region: budget.region, department: budget.department, year: budget.year })
        .from(budget)
        .where(eq(budget.year, year)),
    async unitCodes(key) {
      const rows = await db.select({ code: unitBudget.unit }).from(unitBudget).where(ofBudget(unitBudget, key));
      return rows.map(({ code }) => code);
    },
    async enter({ key, template, units, at }) {
      const [counted] = await db
        .insert(budget)
        .values({ ...key, template, state: 'drafting', round: 1, revision: 1, updatedAt: at })
        .onConflictDoUpdate({
          target: [budget.region, budget.department, budget.year],
          set: { template, revision: sql`${budget.revision} + 1`, updatedAt: at },
        })
        .returning({ revision: budget.revision });
      const revision = revisionOf(counted);
      const staying = units.map(({ code }) => code);
      await db.delete(unitBudget).where(and(ofBudget(unitBudget, key), notInArray(unitBudget.unit, staying)));
      for (const [position, { code, name }] of units.entries()) {
        const part = { position, name, revision, updatedAt: at };
        await db
          .insert(unitBudget)
          .values({ ...key, unit: code, state: 'drafting', ...part })
          .onConflictDoUpdate({
            target: [unitBudget.region, unitBudget.department, unitBudget.year, unitBudget.unit],
            set: part,
          });
      }
      return revision;
    },
    async renameUnits({ key, units }) {
      for (const { code, name } of units)
        await db
          .update(unitBudget)
          .set({ name })
          .where(and(ofBudget(unitBudget, key), eq(unitBudget.unit, code)));
    },
    async advance({ key, units, at }) {
      const [counted] = await db
        .update(budget)
        .set({ revision: sql`${budget.revision} + 1`, updatedAt: at })
        .where(ofBudget(budget, key))
        .returning({ revision: budget.revision });
      const revision = revisionOf(counted);
      if (units.length > 0)
        await db
          .update(unitBudget)
          .set({ revision, updatedAt: at })
          .where(and(ofBudget(unitBudget, key), inArray(unitBudget.unit, [...units])));
      return revision;
    },
  };
}

/** @throws Error where the budget row is gone: it was held, so that it could not */
function revisionOf(counted: { revision: number } | undefined): number {
  if (counted === undefined) throw new Error('the budget row did not answer with its revision');
  return counted.revision;
}

async function headers(context: Context, actor: Actor, key?: BudgetKey): Promise<BudgetHeader[]> {
  const { db, tables } = context;
  const { region, section, department, budget } = tables;
  const rows = await db
    .select(headerColumns(tables))
    .from(budget)
    .innerJoin(department, sameDepartment(context, budget))
    .innerJoin(section, and(eq(section.region, department.region), eq(section.code, department.section)))
    .innerJoin(region, eq(region.code, budget.region))
    .where(and(departmentsOf(actor, tables), key === undefined ? undefined : ofBudget(budget, key)));
  return rows.map(headerOf).sort((a, b) => inCodeOrder(a.key, b.key));
}

function inCodeOrder(a: BudgetKey, b: BudgetKey): number {
  const [first, second] = [`${a.region}/${a.department}/${a.year}`, `${b.region}/${b.department}/${b.year}`];
  return first < second ? -1 : first > second ? 1 : 0;
}
