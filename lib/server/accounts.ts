import { ACCOUNT_STATES, type AccountState, type SessionView } from '#lib/core/accounts/index.ts';
import type { Result } from '#lib/core/result/index.ts';
import { type Actor, ROLE_IDS } from '#lib/core/workflow/index.ts';
import type { AccountRefusal } from '#lib/usecases/accounts/account-refusals.ts';
import {
  type AccountDetails,
  type AccountListing,
  listAccounts,
  readAccount,
} from '#lib/usecases/accounts/list-accounts.ts';
import type { StoredAccount } from '#lib/usecases/ports/index.ts';
import { listOwnSessions } from '#lib/usecases/sign-in/own-account.ts';
import { container } from './container.ts';

/** Accounts for the administrators' page; what of the query is not known looks for nothing. */
export async function loadAccounts(input: {
  actor: Actor;
  query: Partial<Record<'text' | 'role' | 'state' | 'place', string>>;
}): Promise<Result<AccountListing, AccountRefusal>> {
  const { actor, query } = input;
  const { services } = await container();
  const text = query.text?.trim();
  const role = ROLE_IDS.find((id) => id === query.role);
  const state = (Object.keys(ACCOUNT_STATES) as AccountState[]).find((id) => id === query.state);
  const filter = {
    ...(text ? { text } : {}),
    ...(role === undefined ? {} : { role }),
    ...(state === undefined ? {} : { state }),
    ...(query.place ? { place: query.place } : {}),
  };
  return listAccounts({ services, actor, filter });
}

/** One account for the administrators' page. */
export async function loadAccount(input: {
  actor: Actor;
  id: string;
}): Promise<Result<AccountDetails, AccountRefusal>> {
  const { services } = await container();
  return readAccount({ services, ...input });
}

/** Where and since when somebody is signed in. */
export async function loadOwnSessions(account: StoredAccount): Promise<SessionView[]> {
  const { services } = await container();
  return listOwnSessions({ services, account });
}
