import { STATE_IDS, type StateId } from '#lib/core/workflow/index.ts';
import type { Kit } from './kit-sqlite.ts';
import type { defineDepartment } from './organisation.ts';
import { isOneOf } from './rules.ts';

/** A department's budget for a fiscal year. */
export function defineBudget(kit: Kit, department: ReturnType<typeof defineDepartment>) {
  return kit.table(
    'budget',
    {
      region: kit.text('region_code').notNull(),
      department: kit.text('department_code').notNull(),
      year: kit.count('fiscal_year').notNull(),
      template: kit.text('template').notNull(),
      state: kit.text('state').$type<StateId>().notNull(),
      round: kit.count('round').notNull(),
      revision: kit.count('revision').notNull(),
      /** Publications so far. */
      version: kit.count('version').notNull().default(0),
      /** Account id of who confirmed the publication that is being prepared. */
      confirmedBy: kit.text('confirmed_by'),
      /** What the queue of reviewers shows of the budget as it was last handed in, as canonical JSON: `BudgetDigest`. */
      digest: kit.text('digest'),
      updatedAt: kit.instant('updated_at').notNull(),
    },
    (t) => [
      kit.primaryKey({ name: 'budget_key', columns: [t.region, t.department, t.year] }),
      kit.reference({
        name: 'budget_department',
        columns: [t.region, t.department],
        to: [department.region, department.code],
      }),
      kit.check('budget_state_known', isOneOf(t.state, STATE_IDS)),
    ],
  );
}

type BudgetTable = ReturnType<typeof defineBudget>;

/** A unit's part of a budget. `revision` is the budget's revision at the part's last change: it only ever grows. */
export function defineUnitBudget(kit: Kit, budget: BudgetTable) {
  return kit.table(
    'unit_budget',
    {
      region: kit.text('region_code').notNull(),
      department: kit.text('department_code').notNull(),
      year: kit.count('fiscal_year').notNull(),
      unit: kit.text('unit_code').notNull(),
      position: kit.count('position').notNull(),
      name: kit.text('name').notNull(),
      state: kit.text('state').$type<StateId>().notNull(),
      revision: kit.count('revision').notNull(),
      updatedAt: kit.instant('updated_at').notNull(),
    },
    (t) => [
      kit.primaryKey({ name: 'unit_budget_key', columns: [t.region, t.department, t.year, t.unit] }),
      kit.reference({
        name: 'unit_budget_budget',
        columns: [t.region, t.department, t.year],
        to: [budget.region, budget.department, budget.year],
      }),
      kit.check('unit_budget_state_known', isOneOf(t.state, STATE_IDS)),
    ],
  );
}
