import type { Budget } from '#lib/core/package/index.ts';
import { ok } from '#lib/core/result/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { exportBudget } from '#lib/usecases/budgets/export-budget.ts';
import { importBudget } from '#lib/usecases/budgets/import-budget.ts';
import { DEMONSTRATION_RULES, putRuleSettings } from '#lib/usecases/examination/rule-settings.ts';
import type { Services } from '#lib/usecases/services.ts';
import { SYSTEM } from './actors.ts';
import { expectOk } from './expect-ok.ts';
import { goldenBudget } from './golden-case.ts';

/** Where the golden budget stands. */
export const GOLDEN_KEY: BudgetKey = { region: '420115000', department: '215', year: 2026 };

/**
 * Puts a budget into a store, the golden one unless told otherwise, of a bureau that only informs of what the golden one has
 * wrong.
 */
export async function enter(services: Services, budget: Budget = goldenBudget()) {
  const entered = expectOk(await importBudget({ services, actor: SYSTEM, budget }));
  await letGoldenBudgetPass(services, entered.key);
  return entered;
}

/** Has the bureau of a region only inform, from a budget year on, of what the golden budget has wrong. */
export async function letGoldenBudgetPass(services: Services, place: { region: string; year: number }): Promise<void> {
  const { region, year } = place;
  const decided = [{ ...DEMONSTRATION_RULES, from: year }];
  await services.storage.transact(async (repositories) => {
    await putRuleSettings(repositories, { region, decided, at: services.clock.now() });
    return ok(undefined);
  });
}

/** The budget as it stands in a store. */
export async function stored(services: Services, key: BudgetKey = GOLDEN_KEY): Promise<Budget> {
  return expectOk(await exportBudget({ services, actor: SYSTEM, key }));
}

/** The golden budget as another department's, so that a store can hold several. */
export function asDepartment(place: { region?: string; section?: string; department: string }): Budget {
  const budget = goldenBudget();
  return {
    ...budget,
    region: { code: place.region ?? budget.region.code, name: '某区' },
    department: {
      ...budget.department,
      code: place.department,
      name: `部门${place.department}`,
      section: { code: place.section ?? budget.department.section.code, name: '某科' },
    },
  };
}
