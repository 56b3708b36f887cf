import { asc, eq, lt } from 'drizzle-orm';
import type { AccountRepository, SignInRepository, StoredAccount } from '#lib/usecases/ports/index.ts';
import type { Tables } from '../schema/tables.ts';
import type { Context } from './context.ts';

/** How long failed sign-ins of a name are remembered. */
const ATTEMPT_LIFETIME = 24 * 60 * 60 * 1000;

/** People's accounts and their sessions. */
export function accountRepository({ db, tables: { user, account, session }, ids }: Context): AccountRepository {
  return {
    async add({ account: { passwordHash, ...added }, at }) {
      const times = { createdAt: at, updatedAt: at };
      const { id, username, name, role, duty, region, section, department, unit } = added;
      await db.insert(user).values({
        id,
        name,
        username: username.toLowerCase(),
        email: `${id}@accounts.invalid`,
        emailVerified: false,
        role,
        duty,
        regionCode: region,
        sectionCode: section,
        departmentCode: department,
        unitCode: unit,
        disabled: false,
        ...times,
      });
      await db.insert(account).values({
        id: ids.next(),
        accountId: id,
        providerId: 'credential',
        userId: id,
        password: passwordHash,
        ...times,
      });
    },
    async find(id) {
      const [row] = await db.select().from(user).where(eq(user.id, id));
      return row && storedAccount(row);
    },
    async list() {
      return (await db.select().from(user).orderBy(asc(user.username))).map(storedAccount);
    },
    async disable({ id, at }) {
      await db.update(user).set({ disabled: true, updatedAt: at }).where(eq(user.id, id));
      await db.delete(session).where(eq(session.userId, id));
    },
    async touchSession({ sessionId, at }) {
      const touched = await db
        .update(session)
        .set({ updatedAt: at })
        .where(eq(session.id, sessionId))
        .returning({ id: session.id });
      return touched.length > 0;
    },
    async endSession(sessionId) {
      await db.delete(session).where(eq(session.id, sessionId));
    },
  };
}

function storedAccount(row: Tables['user']['$inferSelect']): StoredAccount {
  const { id, username, name, role, duty, regionCode, sectionCode, departmentCode, unitCode, disabled } = row;
  const place = { region: regionCode, section: sectionCode, department: departmentCode, unit: unitCode };
  return { id, username, name, role, duty, ...place, disabled };
}

/** Failed sign-ins by user name. */
export function signInRepository({ db, tables: { signInAttempt: table } }: Context): SignInRepository {
  return {
    async attempt({ username, at, limit, lockMilliseconds }) {
      await db.delete(table).where(lt(table.updatedAt, new Date(at.getTime() - ATTEMPT_LIFETIME)));
      await db.insert(table).values({ username, failures: 0, lockedUntil: null, updatedAt: at }).onConflictDoNothing();
      // Takes the row first, so that attempts at the same time count one after another.
      const [row] = await db.update(table).set({ updatedAt: at }).where(eq(table.username, username)).returning();
      if (row === undefined) throw new Error('the count of sign-ins is gone');
      if (row.lockedUntil !== null && row.lockedUntil > at) return row.lockedUntil;
      const failures = row.lockedUntil === null ? row.failures + 1 : 1;
      const lockedUntil = failures >= limit ? new Date(at.getTime() + lockMilliseconds) : null;
      await db.update(table).set({ failures, lockedUntil }).where(eq(table.username, username));
      return undefined;
    },
    async clear(username) {
      await db.delete(table).where(eq(table.username, username));
    },
  };
}
