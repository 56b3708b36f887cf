import { CATEGORY_IDS, type CategoryId } from '#lib/core/ledger/index.ts';
import type { UnitNature } from '#lib/core/package/index.ts';
import { UNIT_NATURES } from '#lib/core/package/index.ts';
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
      nature: kit.text('nature').$type<UnitNature>().notNull(),
      headquarters: kit.flag('headquarters').notNull(),
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
      kit.check('unit_budget_nature_known', isOneOf(t.nature, UNIT_NATURES)),
    ],
  );
}

/** 项目 of all categories. Its declaration and goals are form documents. */
export function defineProject(kit: Kit, unitBudget: ReturnType<typeof defineUnitBudget>) {
  return kit.table(
    'project',
    {
      region: kit.text('region_code').notNull(),
      department: kit.text('department_code').notNull(),
      year: kit.count('fiscal_year').notNull(),
      code: kit.text('code').notNull(),
      unit: kit.text('unit_code').notNull(),
      position: kit.count('position').notNull(),
      name: kit.text('name').notNull(),
      category: kit.text('category').$type<CategoryId>().notNull(),
    },
    (t) => [
      kit.primaryKey({ name: 'project_key', columns: [t.region, t.department, t.year, t.code] }),
      kit.reference({
        name: 'project_unit_budget',
        columns: [t.region, t.department, t.year, t.unit],
        to: [unitBudget.region, unitBudget.department, unitBudget.year, unitBudget.unit],
      }),
      kit.index('project_by_unit').on(t.region, t.department, t.year, t.unit),
      kit.check('project_category_known', isOneOf(t.category, CATEGORY_IDS)),
    ],
  );
}

/** A form that is kept whole: canonical JSON with amounts in 分, owned by the department, a unit or a project. */
export function defineFormDocument(kit: Kit, budget: BudgetTable) {
  return kit.table(
    'form_document',
    {
      region: kit.text('region_code').notNull(),
      department: kit.text('department_code').notNull(),
      year: kit.count('fiscal_year').notNull(),
      kind: kit.text('kind').notNull(),
      /** Code of the unit or project; empty for the department. */
      owner: kit.text('owner').notNull(),
      content: kit.text('content').notNull(),
      revision: kit.count('revision').notNull(),
      updatedAt: kit.instant('updated_at').notNull(),
    },
    (t) => [
      kit.primaryKey({ name: 'form_document_key', columns: [t.region, t.department, t.year, t.kind, t.owner] }),
      kit.reference({
        name: 'form_document_budget',
        columns: [t.region, t.department, t.year],
        to: [budget.region, budget.department, budget.year],
      }),
    ],
  );
}
