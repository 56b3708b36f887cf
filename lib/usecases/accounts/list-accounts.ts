import {
  type AccountPlaces,
  canActOnAccounts,
  type SecondFactorRole,
  type SessionView,
} from '#lib/core/accounts/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import type { AccountFilter, ListedAccount, StoredAccount } from '../ports/index.ts';
import type { Services } from '../services.ts';
import { readSecondFactorRoles } from '../sign-in/second-factor-roles.ts';
import type { AccountRefusal } from './account-refusals.ts';

/** Accounts that a list shows at once; who looks for one of more narrows the list down. */
export const MOST_LISTED = 200;

/** Accounts as an administrator looks for them, and what the whole page needs. */
export type AccountListing = {
  accounts: ListedAccount[];
  total: number;
  places: AccountPlaces;
  secondFactorRoles: SecondFactorRole[];
};

/** Accounts that the administrator may see, by user name. */
export async function listAccounts(input: {
  services: Pick<Services, 'storage'>;
  actor: Actor;
  filter: AccountFilter;
}): Promise<Result<AccountListing, AccountRefusal>> {
  const { services, actor, filter } = input;
  const allowed = canActOnAccounts({ actor, action: 'list' });
  if (!allowed.ok) return allowed;
  return services.storage.read(async (repositories) => {
    const found = await repositories.accounts.search({ actor, filter, limit: MOST_LISTED });
    const places = await repositories.accounts.places(actor);
    return ok({ ...found, places, secondFactorRoles: await readSecondFactorRoles(repositories) });
  });
}

/** One account, with what the administrator's duty shows of it: the sessions to some, the lock to all. */
export type AccountDetails = {
  account: StoredAccount;
  places: AccountPlaces;
  sessions?: SessionView[];
  lockedUntil?: Date;
};

/** An account that the administrator may see. */
export async function readAccount(input: {
  services: Pick<Services, 'storage' | 'clock'>;
  actor: Actor;
  id: string;
}): Promise<Result<AccountDetails, AccountRefusal>> {
  const { services, actor, id } = input;
  const allowed = canActOnAccounts({ actor, action: 'list' });
  if (!allowed.ok) return allowed;
  return services.storage.read<Result<AccountDetails, AccountRefusal>>(async ({ accounts, signIns }) => {
    const account = await accounts.inSight({ actor, id });
    if (account === undefined) return refuse({ code: 'NOT_FOUND' });
    const seen = canActOnAccounts({ actor, action: 'see-sessions', account }).ok;
    const lockedUntil = await signIns.lockedUntil({ username: account.username, at: services.clock.now() });
    return ok({
      account,
      places: await accounts.places(actor),
      ...(seen ? { sessions: await accounts.sessions(id) } : {}),
      ...(lockedUntil === undefined ? {} : { lockedUntil }),
    });
  });
}
