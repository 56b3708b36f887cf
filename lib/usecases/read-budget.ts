import { authorizeBudget } from '#lib/auth/gates.ts';
import type { Classification } from '#lib/core/classification/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor, AuthorizedBudget, BudgetKey } from '#lib/core/workflow/index.ts';
import type { BudgetHeader, Repositories, UnitHeader } from './ports/index.ts';
import type { Refusal } from './refusals.ts';
import type { Services } from './services.ts';

/** A budget as its reader sees it: an actor bound to a unit gets that unit's part alone. */
export type ReadBudget = {
  header: BudgetHeader;
  units: UnitHeader[];
  budget: Budget;
  authorized: AuthorizedBudget;
};

/** What there is to know before a budget is read: whether it may be, its revision, and the year's classification. */
export type LookedUpBudget = Omit<ReadBudget, 'budget'> & { classification: Classification | undefined };

type Request = {
  actor: Actor;
  key: BudgetKey;
  /** What it is read for. */
  action?: 'read' | 'export';
};

/**
 * Reads a budget on one consistent snapshot.
 * @returns `NOT_FOUND` also where the actor may not see it, or its unit has no part in it
 */
export async function readBudget(
  input: Request & { services: Pick<Services, 'storage'> },
): Promise<Result<ReadBudget, Refusal>> {
  const { services, ...request } = input;
  return services.storage.read(async (repositories): Promise<Result<ReadBudget, Refusal>> => {
    const found = await authorizedHeader(repositories, request);
    if (!found.ok) return found;
    const budget = await repositories.contents.read(found.value.authorized);
    return ok({ ...found.value, budget });
  });
}

/** As `readBudget`, without the contents: quick, for who may have them at hand already. */
export async function lookUpBudget(
  input: Request & { services: Pick<Services, 'storage' | 'classificationOf'> },
): Promise<Result<LookedUpBudget, Refusal>> {
  const { services, ...request } = input;
  return services.storage.read(async (repositories): Promise<Result<LookedUpBudget, Refusal>> => {
    const found = await authorizedHeader(repositories, request);
    if (!found.ok) return found;
    const classification = await services.classificationOf({ repositories, fiscalYear: request.key.year });
    return ok({ ...found.value, classification });
  });
}

async function authorizedHeader(
  { budgets }: Pick<Repositories, 'budgets'>,
  { actor, key, action = 'read' }: Request,
): Promise<Result<Omit<ReadBudget, 'budget'>, Refusal>> {
  const header = await budgets.find({ actor, key });
  if (header === undefined) return refuse({ code: 'NOT_FOUND' });
  const resource = { section: header.section.code, state: header.state };
  const authorized = authorizeBudget({ actor, key, action, resource });
  if (!authorized.ok) return authorized;
  const units = await budgets.units({ actor, key });
  if (units.length === 0) return refuse({ code: 'NOT_FOUND' });
  return ok({ header, units, authorized: authorized.value });
}
