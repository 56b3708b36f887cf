import type { AccountEvent } from '#lib/core/audit/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import type { Repositories, StoredAccount } from '../ports/index.ts';

/** An event without whose account it is about. */
type WithoutAccount<E> = E extends { account: string } ? Omit<E, 'account' | 'username'> : never;

/** Adds an event about an account to the chain of the account's region; of '' where it belongs to none. */
export async function appendAccountEvent(input: {
  repositories: Pick<Repositories, 'audit'>;
  actor: Actor;
  account: Pick<StoredAccount, 'id' | 'username' | 'region'>;
  at: Date;
  event: WithoutAccount<AccountEvent>;
}): Promise<void> {
  const { repositories, actor, account, at, event } = input;
  const payload = { ...event, account: account.id, username: account.username } as AccountEvent;
  await repositories.audit.append({ actor, region: account.region ?? '', department: '', at, payload });
}
