import { authorizeBudget } from '#lib/auth/gates.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import { fingerprint } from './fingerprint.ts';
import type { Repositories } from './ports/index.ts';
import type { Refusal } from './refusals.ts';
import type { Services } from './services.ts';

/** What importing did. `unchanged`: the same budget was there already, and nothing was written. */
export type ImportOutcome = { outcome: 'created' | 'replaced' | 'unchanged'; key: BudgetKey; revision: number };

/** Puts a budget into the store in the place of the department's budget of that year: all of it, or nothing. */
export async function importBudget(input: {
  services: Pick<Services, 'storage' | 'clock'>;
  actor: Actor;
  budget: Budget;
}): Promise<Result<ImportOutcome, Refusal>> {
  const { services, actor, budget } = input;
  return services.storage.transact((repositories) =>
    enterBudget({ repositories, actor, budget, at: services.clock.now() }),
  );
}

/** The import within a transaction at hand. */
export async function enterBudget(input: {
  repositories: Repositories;
  actor: Actor;
  budget: Budget;
  at: Date;
}): Promise<Result<ImportOutcome, Refusal>> {
  const { actor, budget, at } = input;
  const { organisation, budgets, contents, audit } = input.repositories;
  const key = { region: budget.region.code, department: budget.department.code, year: budget.fiscalYear };
  const existing = await budgets.lock({ actor, key });
  const resource = {
    section: existing?.section.code ?? budget.department.section.code,
    ...(existing === undefined ? {} : { state: existing.state }),
  };
  const authorized = authorizeBudget({ actor, key, action: 'import', resource });
  if (!authorized.ok) return refuse(authorized.error);
  const sha256 = fingerprint(budget);
  const replacedSha256 = existing && fingerprint(await contents.read(authorized.value));
  if (existing !== undefined && replacedSha256 === sha256)
    return ok({ outcome: 'unchanged', key, revision: existing.revision });
  await organisation.enter(budget);
  const { revision } = await contents.replace({ authorized: authorized.value, budget, at });
  await audit.append({
    actor,
    region: key.region,
    department: key.department,
    at,
    payload: {
      type: 'budget.imported',
      version: 1,
      year: key.year,
      sha256,
      ...(replacedSha256 === undefined ? {} : { replacedSha256 }),
    },
  });
  return ok({ outcome: existing === undefined ? 'created' : 'replaced', key, revision });
}
