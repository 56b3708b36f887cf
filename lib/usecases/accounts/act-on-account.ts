import { type AccountAction, canActOnAccounts } from '#lib/core/accounts/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import type { Repositories, StoredAccount } from '../ports/index.ts';
import type { Services } from '../services.ts';
import type { AccountRefusal } from './account-refusals.ts';

/** What acts on one account: within a transaction, on the account as it stands, proved that the actor may. */
type AccountWork<T> = (input: {
  repositories: Repositories;
  account: StoredAccount;
  at: Date;
}) => Promise<Result<T, AccountRefusal>>;

/** Does something with one account, in one transaction with its event, where the actor may. */
export async function actOnAccount<T>(input: {
  services: Pick<Services, 'storage' | 'clock'>;
  actor: Actor;
  action: AccountAction;
  id: string;
  work: AccountWork<T>;
}): Promise<Result<T, AccountRefusal>> {
  const { services, actor, action, id, work } = input;
  // Whose work it is not is told so whether there is such an account or not.
  const allowed = canActOnAccounts({ actor, action });
  if (!allowed.ok) return allowed;
  return services.storage.transact<T, AccountRefusal>(async (repositories) => {
    const account = await repositories.accounts.inSight({ actor, id, lock: true });
    if (account === undefined) return refuse({ code: 'NOT_FOUND' });
    const onThisOne = canActOnAccounts({ actor, action, account });
    return onThisOne.ok ? work({ repositories, account, at: services.clock.now() }) : onThisOne;
  });
}

/**
 * Refuses where an administrator that stops being one was the last of its duty: one who can sign in, and sees no less.
 * To be asked after the event was added, which makes those wait who do the same at the same time.
 */
export async function keepsAdministrator(input: {
  repositories: Pick<Repositories, 'accounts'>;
  account: StoredAccount;
}): Promise<Result<undefined, AccountRefusal>> {
  const { repositories, account } = input;
  const { duty } = account;
  if (duty === null || account.disabled || account.grantDue) return ok(undefined);
  const others = (await repositories.accounts.list()).filter(
    (other) =>
      other.id !== account.id &&
      other.duty === duty &&
      !other.disabled &&
      !other.grantDue &&
      (other.region === null || other.region === account.region),
  );
  return others.length > 0 ? ok(undefined) : refuse({ code: 'LAST_ADMINISTRATOR', duty });
}
