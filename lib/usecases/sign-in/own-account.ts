import { hashPassword, verifyPassword } from '#lib/auth/password.ts';
import { type PasswordProblem, passwordProblems, type SessionView } from '#lib/core/accounts/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import { appendAccountEvent } from '../audit/account-events.ts';
import type { StoredAccount } from '../ports/index.ts';
import type { Services } from '../services.ts';
import { countAttempt } from './count-attempt.ts';

/** Why a password stands as it did. */
export type PasswordRefusal =
  | { code: 'PASSWORD_WRONG' }
  /** Wrong too often: whoever found the page open does not guess on. The name is locked for signing in, too. */
  | { code: 'LOCKED'; until: Date }
  | { code: 'PASSWORD_UNFIT'; problems: (PasswordProblem | 'USED_BEFORE')[] };

type Own = { services: Pick<Services, 'storage' | 'clock'>; actor: Actor; account: StoredAccount; sessionId: string };

/** Changes one's own password, proved by the one that stands. All other sessions of the account end. */
export async function changeOwnPassword(
  input: Own & { current: string; next: string },
): Promise<Result<undefined, PasswordRefusal>> {
  const { services, actor, account, sessionId, current, next } = input;
  const { storage } = services;
  const counted = await countAttempt({ storage, username: account.username, at: services.clock.now() });
  if (counted.locked !== undefined) return refuse({ code: 'LOCKED', until: counted.locked });
  const standing = await storage.read(({ credentials }) => credentials.passwords(account.id));
  if (standing === undefined || !(await verifyPassword({ hash: standing.current, password: current })))
    return refuse({ code: 'PASSWORD_WRONG' });
  await storage.transact(async ({ signIns }) => ok(await signIns.clear(account.username)));
  const problems: (PasswordProblem | 'USED_BEFORE')[] = passwordProblems({
    password: next,
    username: account.username,
  });
  if (problems.length === 0 && (await wasUsed({ hashes: [standing.current, ...standing.former], password: next })))
    problems.push('USED_BEFORE');
  if (problems.length > 0) return refuse({ code: 'PASSWORD_UNFIT', problems });
  const hash = await hashPassword(next);
  return storage.transact<undefined, PasswordRefusal>(async (repositories) => {
    const at = services.clock.now();
    const change = { userId: account.id, hash, replaces: standing.current, due: false, at };
    // Somebody else has set another one since: the one that was given is no longer the current one.
    if (!(await repositories.credentials.setPassword(change))) return refuse({ code: 'PASSWORD_WRONG' });
    await repositories.accounts.endSessions({ userId: account.id, except: sessionId });
    await appendAccountEvent({ repositories, actor, account, at, event: { type: 'password.changed', version: 1 } });
    return ok(undefined);
  });
}

async function wasUsed({ hashes, password }: { hashes: readonly string[]; password: string }): Promise<boolean> {
  const same = await Promise.all(hashes.map((hash) => verifyPassword({ hash, password })));
  return same.includes(true);
}

/** Where and since when one is signed in, the last used first. */
export function listOwnSessions(input: Pick<Own, 'services' | 'account'>): Promise<SessionView[]> {
  return input.services.storage.read(({ accounts }) => accounts.sessions(input.account.id));
}

/** Ends another session of one's own. */
export async function endOwnSession(
  input: Own & { session: string },
): Promise<Result<undefined, { code: 'NOT_FOUND' }>> {
  const { services, actor, account, session } = input;
  return services.storage.transact<undefined, { code: 'NOT_FOUND' }>(async (repositories) => {
    const sessions = await repositories.accounts.endSessions({ userId: account.id, only: session });
    if (sessions === 0) return refuse({ code: 'NOT_FOUND' });
    const event = { type: 'session.revoked', version: 1, sessions } as const;
    await appendAccountEvent({ repositories, actor, account, at: services.clock.now(), event });
    return ok(undefined);
  });
}
