import { authorizeBudget } from '#lib/auth/gates.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor, AuthorizedBudget, BudgetKey } from '#lib/core/workflow/index.ts';
import type { BudgetHeader, UnitHeader } from './ports/index.ts';
import type { Refusal } from './refusals.ts';
import type { Services } from './services.ts';

/** A budget as its reader sees it: an actor bound to a unit gets that unit's part alone. */
export type ReadBudget = {
  header: BudgetHeader;
  units: UnitHeader[];
  budget: Budget;
  authorized: AuthorizedBudget;
};

/**
 * Reads a budget on one consistent snapshot.
 * @param action what it is read for
 * @returns `NOT_FOUND` also where the actor may not see it, or its unit has no part in it
 */
export async function readBudget(input: {
  services: Pick<Services, 'storage'>;
  actor: Actor;
  key: BudgetKey;
  action?: 'read' | 'export';
}): Promise<Result<ReadBudget, Refusal>> {
  const { services, actor, key, action = 'read' } = input;
  return services.storage.read(async ({ budgets, contents }): Promise<Result<ReadBudget, Refusal>> => {
    const header = await budgets.find({ actor, key });
    if (header === undefined) return refuse({ code: 'NOT_FOUND' });
    const resource = { section: header.section.code, state: header.state };
    const authorized = authorizeBudget({ actor, key, action, resource });
    if (!authorized.ok) return authorized;
    const units = await budgets.units({ actor, key });
    if (units.length === 0) return refuse({ code: 'NOT_FOUND' });
    const budget = await contents.read(authorized.value);
    return ok({ header, units, budget, authorized: authorized.value });
  });
}
