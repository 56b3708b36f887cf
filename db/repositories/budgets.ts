import { type AnyColumn, and, asc, eq, exists, type SQL, sql } from 'drizzle-orm';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import type { BudgetHeader, BudgetRepository } from '#lib/usecases/ports/index.ts';
import type { Context } from './context.ts';
import { departmentsOf, ofBudget, unitOf } from './scope.ts';

/** Budgets without their contents, each query within the actor's scope. */
export function budgetRepository(context: Context): BudgetRepository {
  const { db, tables } = context;
  const { budget, unitBudget, project } = tables;
  const find = async ({ actor, key }: { actor: Actor; key: BudgetKey }) => (await headers(context, actor, key))[0];
  return {
    list: (actor) => headers(context, actor),
    find,
    async lock({ actor, key }) {
      // A change that changes nothing: it takes the row, and whoever else wants it waits for this transaction's end.
      await db
        .update(budget)
        .set({ state: sql`${budget.state}` })
        .where(and(ofBudget(budget, key), inSight(context, { actor, place: budget })));
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
            inSight(context, { actor, place: unitBudget }),
          ),
        )
        .orderBy(asc(unitBudget.position));
    },
    async project({ actor, key, code }) {
      const own = unitOf(actor);
      const [row] = await db
        .select({ code: project.code, name: project.name, unit: project.unit, category: project.category })
        .from(project)
        .where(
          and(
            ofBudget(project, key),
            eq(project.code, code),
            own === undefined ? undefined : eq(project.unit, own),
            inSight(context, { actor, place: project }),
          ),
        );
      return row;
    },
    async advanceUnit({ authorized: { key }, unit, expected, at }) {
      const [counted] = await db
        .update(budget)
        .set({ revision: sql`${budget.revision} + 1`, updatedAt: at })
        .where(ofBudget(budget, key))
        .returning({ revision: budget.revision });
      if (counted === undefined) return undefined;
      const [advanced] = await db
        .update(unitBudget)
        .set({ revision: counted.revision, updatedAt: at })
        .where(and(ofBudget(unitBudget, key), eq(unitBudget.unit, unit), eq(unitBudget.revision, expected)))
        .returning({ revision: unitBudget.revision });
      return advanced?.revision;
    },
  };
}

/** Whether the department that a row belongs to is one that the actor may see. */
function inSight(
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

async function headers({ db, tables }: Context, actor: Actor, key?: BudgetKey): Promise<BudgetHeader[]> {
  const { region, section, department, budget } = tables;
  const rows = await db
    .select({
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
    })
    .from(budget)
    .innerJoin(department, and(eq(department.region, budget.region), eq(department.code, budget.department)))
    .innerJoin(section, and(eq(section.region, department.region), eq(section.code, department.section)))
    .innerJoin(region, eq(region.code, budget.region))
    .where(and(departmentsOf(actor, tables), key === undefined ? undefined : ofBudget(budget, key)));
  return rows
    .map(({ region: code, department: own, year, sectionCode, sectionName, ...rest }) => ({
      ...rest,
      key: { region: code, department: own, year },
      section: { code: sectionCode, name: sectionName },
    }))
    .sort((a, b) => inCodeOrder(a.key, b.key));
}

function inCodeOrder(a: BudgetKey, b: BudgetKey): number {
  const [first, second] = [`${a.region}/${a.department}/${a.year}`, `${b.region}/${b.department}/${b.year}`];
  return first < second ? -1 : first > second ? 1 : 0;
}
