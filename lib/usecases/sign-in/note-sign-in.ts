import { ok } from '#lib/core/result/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import { appendAccountEvent } from '../audit/account-events.ts';
import type { Storage, StoredAccount } from '../ports/index.ts';

/** Notes that somebody has signed in, forgets the failures before, and what was set up with it. */
export async function noteSignedIn(input: {
  storage: Storage;
  actor: Actor;
  account: StoredAccount;
  at: Date;
  secondFactor: boolean;
  setUp: boolean;
}): Promise<void> {
  const { storage, actor, account, at, secondFactor, setUp } = input;
  const note = { actor, account, at };
  await storage.transact(async (repositories) => {
    await repositories.signIns.clear(account.username);
    if (setUp) await appendAccountEvent({ repositories, ...note, event: { type: 'second-factor.set', version: 1 } });
    await appendAccountEvent({ repositories, ...note, event: { type: 'session.started', version: 1, secondFactor } });
    return ok(undefined);
  });
}

/** Notes that failures have locked the name of an account; a name that nobody has leaves no event. */
export async function noteLocked(input: { storage: Storage; actor: Actor; username: string; at: Date }): Promise<void> {
  const { storage, actor, username, at } = input;
  await storage.transact(async (repositories) => {
    const account = await repositories.accounts.findByName(username);
    if (account !== undefined)
      await appendAccountEvent({ repositories, actor, account, at, event: { type: 'sign-in.locked', version: 1 } });
    return ok(undefined);
  });
}
