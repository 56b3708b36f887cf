import { hashPassword, readablePassword } from '#lib/auth/password.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import { appendAccountEvent } from '../audit/account-events.ts';
import type { Services } from '../services.ts';
import type { AccountRefusal } from './account-refusals.ts';
import { actOnAccount, keepsAdministrator } from './act-on-account.ts';

type OneAccount = { services: Pick<Services, 'storage' | 'clock'>; actor: Actor; id: string };
type Done<T = undefined> = Promise<Result<T, AccountRefusal>>;

/** Changes the name that people see. */
export function renameAccount(input: OneAccount & { name: string }): Done {
  const { actor, id, name } = input;
  return actOnAccount({
    ...input,
    action: 'rename',
    work: async ({ repositories, account, at }) => {
      if (account.name === name) return ok(undefined);
      await repositories.accounts.change({ actor, id, change: { name }, at });
      const changed = { before: { name: account.name }, after: { name } };
      const event = { type: 'account.changed', version: 1, ...changed } as const;
      await appendAccountEvent({ repositories, actor, account, at, event });
      return ok(undefined);
    },
  });
}

/** Disables an account, whose sessions end, or enables it again. The last administrator of a duty stays. */
export function switchAccount(input: OneAccount & { disabled: boolean }): Done {
  const { actor, id, disabled } = input;
  return actOnAccount({
    ...input,
    action: disabled ? 'disable' : 'enable',
    work: async ({ repositories, account, at }) => {
      if (account.disabled === disabled) return ok(undefined);
      const event = { type: disabled ? 'account.disabled' : 'account.enabled', version: 1 } as const;
      await appendAccountEvent({ repositories, actor, account, at, event });
      const kept = disabled ? await keepsAdministrator({ repositories, account }) : ok(undefined);
      if (!kept.ok) return kept;
      await repositories.accounts.change({ actor, id, change: { disabled }, at });
      if (disabled) await repositories.accounts.endSessions({ userId: id });
      return ok(undefined);
    },
  });
}

/** Makes a new password, which has to be changed at the next sign-in; sessions end. @returns it, to be shown once */
export async function resetPassword(input: OneAccount): Done<{ username: string; password: string }> {
  const { actor, id } = input;
  const password = readablePassword();
  const hash = await hashPassword(password);
  return actOnAccount({
    ...input,
    action: 'reset-password',
    work: async ({ repositories, account, at }) => {
      const standing = await repositories.credentials.passwords(id);
      if (standing === undefined) return refuse({ code: 'NOT_FOUND' });
      const change = { userId: id, hash, replaces: standing.current, due: true, at };
      if (!(await repositories.credentials.setPassword(change))) return refuse({ code: 'ACCOUNT_CHANGED' });
      await repositories.accounts.endSessions({ userId: id });
      await appendAccountEvent({ repositories, actor, account, at, event: { type: 'password.reset', version: 1 } });
      return ok({ username: account.username, password });
    },
  });
}

/** Ends one session of an account, or all of them. */
export function revokeSessions(input: OneAccount & { session?: string }): Done {
  const { actor, id, session } = input;
  return actOnAccount({
    ...input,
    action: 'end-sessions',
    work: async ({ repositories, account, at }) => {
      const which = session === undefined ? {} : { only: session };
      const sessions = await repositories.accounts.endSessions({ userId: id, ...which });
      if (sessions === 0 && session !== undefined) return refuse({ code: 'NOT_FOUND' });
      const event = { type: 'session.revoked', version: 1, sessions } as const;
      if (sessions > 0) await appendAccountEvent({ repositories, actor, account, at, event });
      return ok(undefined);
    },
  });
}

/** Lets a name that failures have locked sign in at once again. */
export function liftLock(input: OneAccount): Done {
  const { actor } = input;
  return actOnAccount({
    ...input,
    action: 'lift-lock',
    work: async ({ repositories, account, at }) => {
      const { username } = account;
      if ((await repositories.signIns.lockedUntil({ username, at })) === undefined) return ok(undefined);
      await repositories.signIns.clear(username);
      await appendAccountEvent({ repositories, actor, account, at, event: { type: 'lock.lifted', version: 1 } });
      return ok(undefined);
    },
  });
}

/** Takes the second factor away, as of a telephone that is lost; sessions end. A role that asks for one sets up a new one. */
export function resetSecondFactor(input: OneAccount): Done {
  const { actor, id } = input;
  return actOnAccount({
    ...input,
    action: 'reset-second-factor',
    work: async ({ repositories, account, at }) => {
      if (!account.secondFactor) return ok(undefined);
      await repositories.credentials.setSecondFactor({ userId: id, at });
      await repositories.accounts.endSessions({ userId: id });
      const event = { type: 'second-factor.reset', version: 1 } as const;
      await appendAccountEvent({ repositories, actor, account, at, event });
      return ok(undefined);
    },
  });
}
