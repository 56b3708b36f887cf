import { and, asc, desc, eq, gt, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { CredentialRepository, SignInRepository } from '#lib/usecases/ports/index.ts';
import type { Context } from './context.ts';

/** How long failed sign-ins of a name are remembered. */
const ATTEMPT_LIFETIME = 24 * 60 * 60 * 1000;

/** Passwords before the one that stands that may not be used again: with it they are the last five. */
const FORMER_PASSWORDS = 4;

/** How accounts prove themselves: passwords and second factors. */
export function credentialRepository(context: Context): CredentialRepository {
  const { db, tables } = context;
  const { user, account, formerPassword } = tables;
  const ofUser = (userId: string) => and(eq(account.userId, userId), eq(account.providerId, 'credential'));
  return {
    async passwords(userId) {
      const [row] = await db.select({ password: account.password }).from(account).where(ofUser(userId));
      if (row === undefined || row.password === null) return undefined;
      const former = await db
        .select({ hash: formerPassword.hash })
        .from(formerPassword)
        .where(eq(formerPassword.userId, userId))
        .orderBy(desc(formerPassword.at));
      return { current: row.password, former: former.slice(0, FORMER_PASSWORDS).map(({ hash }) => hash) };
    },
    async setPassword({ userId, hash, replaces, due, at }) {
      const set = await db
        .update(account)
        .set({ password: hash, updatedAt: at })
        .where(and(ofUser(userId), eq(account.password, replaces)))
        .returning({ id: account.id });
      if (set.length === 0) return false;
      await db.update(user).set({ passwordChangeDue: due, updatedAt: at }).where(eq(user.id, userId));
      await remember(context, { userId, hash: replaces, at });
      return true;
    },
    async secondFactor(userId) {
      const [row] = await db.select({ secret: user.totpSecret }).from(user).where(eq(user.id, userId));
      return row === undefined || row.secret === null ? undefined : { secret: row.secret };
    },
    async setSecondFactor({ userId, factor, at }) {
      const set = { totpSecret: factor?.secret ?? null, totpLastStep: factor?.step ?? null, updatedAt: at };
      await db.update(user).set(set).where(eq(user.id, userId));
    },
    async takeStep({ userId, step }) {
      const taken = await db
        .update(user)
        .set({ totpLastStep: step })
        .where(and(eq(user.id, userId), or(isNull(user.totpLastStep), lt(user.totpLastStep, step))))
        .returning({ id: user.id });
      return taken.length > 0;
    },
  };
}

/** Keeps a password that is no more, and forgets those before the last ones. */
async function remember(
  { db, tables: { formerPassword: table }, ids }: Context,
  former: { userId: string; hash: string; at: Date },
): Promise<void> {
  await db.insert(table).values({ id: ids.next(), ...former });
  const rows = await db
    .select({ id: table.id })
    .from(table)
    .where(eq(table.userId, former.userId))
    .orderBy(asc(table.at));
  const old = rows.slice(0, Math.max(0, rows.length - FORMER_PASSWORDS)).map(({ id }) => id);
  if (old.length > 0) await db.delete(table).where(inArray(table.id, old));
}

/** Failed sign-ins by user name. */
export function signInRepository({ db, tables: { signInAttempt: table } }: Context): SignInRepository {
  const ofName = (username: string) => eq(table.username, username.toLowerCase());
  return {
    async attempt({ username, at, limit, lockMilliseconds }) {
      await db.delete(table).where(lt(table.updatedAt, new Date(at.getTime() - ATTEMPT_LIFETIME)));
      await db.insert(table).values({ username, failures: 0, lockedUntil: null, updatedAt: at }).onConflictDoNothing();
      // Takes the row first, so that attempts at the same time count one after another.
      const [row] = await db.update(table).set({ updatedAt: at }).where(eq(table.username, username)).returning();
      if (row === undefined) throw new Error('the count of sign-ins is gone');
      if (row.lockedUntil !== null && row.lockedUntil > at) return { locked: row.lockedUntil, locks: false };
      const failures = row.lockedUntil === null ? row.failures + 1 : 1;
      const locks = failures >= limit;
      const lockedUntil = locks ? new Date(at.getTime() + lockMilliseconds) : null;
      await db.update(table).set({ failures, lockedUntil }).where(eq(table.username, username));
      return { locks };
    },
    async takeBack({ username, unlocks }) {
      const one = { failures: sql`${table.failures} - 1`, lockedUntil: null };
      await db
        .update(table)
        .set(one)
        .where(and(ofName(username), gt(table.failures, 0), unlocks ? undefined : isNull(table.lockedUntil)));
    },
    async lockedUntil({ username, at }) {
      const [row] = await db.select({ until: table.lockedUntil }).from(table).where(ofName(username));
      return row?.until && row.until > at ? row.until : undefined;
    },
    async clear(username) {
      await db.delete(table).where(ofName(username));
    },
  };
}
