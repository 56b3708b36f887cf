import type { Budget } from '#lib/core/package/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { type Actor, ROLES } from '#lib/core/workflow/index.ts';
import { enterBudget } from '../budgets/import-budget.ts';
import { DEMONSTRATION_RULES, putRuleSettings } from '../examination/rule-settings.ts';
import type { NewAccount } from '../ports/index.ts';
import type { Refusal } from '../refusals.ts';
import type { Services } from '../services.ts';
import {
  DEMONSTRATION_ACCOUNTS,
  DEMONSTRATION_SETTING,
  type Demonstration,
  type DemonstrationAccount,
  demonstrationPlace,
} from './demonstration.ts';

/** The demonstration; `loaded` where this call has put it there. */
export type LoadedDemonstration = Demonstration & { loaded: boolean };

/**
 * Fills an empty database with one budget and an account for each role, all with the same password.
 * A database that holds the demonstration already answers with it again; any other refuses `NOT_EMPTY`.
 */
export async function loadDemonstration(input: {
  services: Pick<Services, 'storage' | 'clock' | 'ids' | 'classificationOf'>;
  actor: Actor;
  budget: Budget;
  password: string;
  passwordHash: string;
}): Promise<Result<LoadedDemonstration, Refusal | { code: 'NOT_EMPTY' }>> {
  const { services, actor, budget, password, passwordHash } = input;
  return services.storage.transact<LoadedDemonstration, Refusal | { code: 'NOT_EMPTY' }>(async (repositories) => {
    const { organisation, settings, accounts, audit } = repositories;
    const earlier = await settings.get(DEMONSTRATION_SETTING);
    if (earlier !== undefined) return ok({ ...(JSON.parse(earlier) as Demonstration), loaded: false });
    if (!(await organisation.isEmpty())) return refuse({ code: 'NOT_EMPTY' });
    const at = services.clock.now();
    const entered = await enterBudget({ services, repositories, actor, budget, at });
    if (!entered.ok) return entered;
    for (const account of DEMONSTRATION_ACCOUNTS)
      await accounts.add({ account: newAccount({ account, budget, id: services.ids.next(), passwordHash }), at });
    const demonstration: Demonstration = { password, accounts: [...DEMONSTRATION_ACCOUNTS] };
    await settings.put({ name: DEMONSTRATION_SETTING, value: JSON.stringify(demonstration), at });
    const usernames = DEMONSTRATION_ACCOUNTS.map((account) => account.username);
    const { region, department, year } = entered.value.key;
    await putRuleSettings(repositories, {
      region,
      decided: [{ ...DEMONSTRATION_RULES, from: year }],
      at,
    });
    const payload = { type: 'demonstration.loaded', version: 1, year, accounts: usernames } as const;
    await audit.append({ actor, region, department, at, payload });
    return ok({ ...demonstration, loaded: true });
  });
}

function newAccount(input: {
  account: DemonstrationAccount;
  budget: Budget;
  id: string;
  passwordHash: string;
}): NewAccount {
  const { account, id, passwordHash } = input;
  const place = demonstrationPlace(input.budget);
  const { level } = ROLES[account.role];
  const bound = level !== 'accounts';
  return {
    ...account,
    id,
    passwordHash,
    region: bound ? place.region : null,
    section: level === 'section' ? place.section : null,
    department: level === 'department' || level === 'unit' ? place.department : null,
    unit: level === 'unit' ? place.unit : null,
  };
}
