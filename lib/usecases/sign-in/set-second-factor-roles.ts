import { canActOnAccounts, SECOND_FACTOR_ROLES, type SecondFactorRole } from '#lib/core/accounts/index.ts';
import { ok, type Result } from '#lib/core/result/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import type { AccountRefusal } from '../accounts/account-refusals.ts';
import type { Services } from '../services.ts';
import { endBareSessions } from './end-bare-sessions.ts';
import { readSecondFactorRoles, SECOND_FACTOR_SETTING } from './second-factor-roles.ts';

/**
 * Says which roles are asked for a code at each sign-in. Who has such a role and no second factor yet is signed out, and sets
 * one up at the next sign-in.
 */
export async function setSecondFactorRoles(input: {
  services: Pick<Services, 'storage' | 'clock'>;
  actor: Actor;
  roles: readonly SecondFactorRole[];
}): Promise<Result<undefined, AccountRefusal>> {
  const { services, actor, roles } = input;
  const allowed = canActOnAccounts({ actor, action: 'set-second-factor-roles' });
  if (!allowed.ok) return allowed;
  return services.storage.transact<undefined, AccountRefusal>(async (repositories) => {
    const before = (await readSecondFactorRoles(repositories)).join(',');
    const after = SECOND_FACTOR_ROLES.filter((role) => roles.includes(role)).join(',');
    if (before === after) return ok(undefined);
    const at = services.clock.now();
    await repositories.settings.put({ name: SECOND_FACTOR_SETTING, value: after, at });
    const payload = { type: 'setting.changed', version: 1, name: SECOND_FACTOR_SETTING, before, after } as const;
    await repositories.audit.append({ actor, region: '', department: '', at, payload });
    await endBareSessions({ repositories, actor, accounts: await repositories.accounts.list(), at });
    return ok(undefined);
  });
}
