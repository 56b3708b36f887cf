import { and, asc, count, desc, eq, isNull, max, or, type SQL, sql } from 'drizzle-orm';
import type { AccountPlaces } from '#lib/core/accounts/index.ts';
import type { AccountFilter, AccountRepository, StoredAccount } from '#lib/usecases/ports/index.ts';
import type { Tables } from '../schema/tables.ts';
import type { Context } from './context.ts';
import { accountsOf } from './scope.ts';
import { sessionRepository } from './sessions.ts';
import { holds } from './text-search.ts';

/** People's accounts and their sessions. */
export function accountRepository(context: Context): AccountRepository {
  const { db, tables } = context;
  const { user } = tables;
  const one = async (where: SQL | undefined) => {
    const [row] = await db.select().from(user).where(where);
    return row && storedAccount(row);
  };
  return {
    add: (change) => addAccount(context, change),
    find: (id) => one(eq(user.id, id)),
    findByName: (username) => one(eq(user.username, username.toLowerCase())),
    async list() {
      return (await db.select().from(user).orderBy(asc(user.username))).map(storedAccount);
    },
    async concernedWith({ region, department }) {
      const near = or(eq(user.departmentCode, department), isNull(user.departmentCode));
      const rows = await db
        .select()
        .from(user)
        .where(and(eq(user.regionCode, region), near, isUsable(user)))
        .orderBy(asc(user.username));
      return rows.map(storedAccount);
    },
    search: (query) => searchAccounts(context, query),
    async inSight({ actor, id, lock = false }) {
      const where = and(eq(user.id, id), accountsOf(actor, user.regionCode));
      // Holds the row, so that what is decided on it stays true until the transaction ends.
      if (lock)
        await db
          .update(user)
          .set({ id: sql`${user.id}` })
          .where(where);
      return one(where);
    },
    async change({ actor, id, change, at }) {
      const { region, section, department, unit, ...rest } = change;
      const places = { regionCode: region, sectionCode: section, departmentCode: department, unitCode: unit };
      // What is undefined is left as it is.
      await db
        .update(user)
        .set({ ...rest, ...places, updatedAt: at })
        .where(and(eq(user.id, id), accountsOf(actor, user.regionCode)));
    },
    places: (actor) => placesFor(context, actor),
    ...sessionRepository(context),
  };
}

async function addAccount(
  { db, tables: { user, account }, ids }: Context,
  change: Parameters<AccountRepository['add']>[0],
) {
  const { at } = change;
  const { passwordHash, username, region, section, department, unit, ...added } = change.account;
  const { grantDue = false, passwordChangeDue = false, ...rest } = added;
  const times = { createdAt: at, updatedAt: at };
  await db.insert(user).values({
    ...rest,
    username: username.toLowerCase(),
    email: `${rest.id}@accounts.invalid`,
    emailVerified: false,
    regionCode: region,
    sectionCode: section,
    departmentCode: department,
    unitCode: unit,
    disabled: false,
    grantDue,
    passwordChangeDue,
    ...times,
  });
  const proof = { id: ids.next(), accountId: rest.id, providerId: 'credential', userId: rest.id };
  await db.insert(account).values({ ...proof, password: passwordHash, ...times });
}

async function searchAccounts(
  { db, tables: { user, session } }: Context,
  { actor, filter, limit }: Parameters<AccountRepository['search']>[0],
): ReturnType<AccountRepository['search']> {
  const where = and(accountsOf(actor, user.regionCode), ...conditionsOf({ filter, user }));
  const used = db
    .select({ userId: session.userId, used: max(session.updatedAt).as('used') })
    .from(session)
    .groupBy(session.userId)
    .as('used_sessions');
  const rows = await db
    .select({ account: user, used: used.used })
    .from(user)
    .leftJoin(used, eq(used.userId, user.id))
    .where(where)
    .orderBy(desc(user.grantDue), asc(user.username))
    .limit(limit);
  const [counted] = await db.select({ total: count() }).from(user).where(where);
  return {
    accounts: rows.map(({ account, used: lastUsed }) => ({
      ...storedAccount(account),
      ...(lastUsed === null ? {} : { lastUsed: new Date(lastUsed) }),
    })),
    total: Number(counted?.total ?? 0),
  };
}

function conditionsOf({ filter, user }: { filter: AccountFilter; user: Tables['user'] }): (SQL | undefined)[] {
  const { text, role, state, place } = filter;
  const states = {
    active: and(isUsable(user), eq(user.passwordChangeDue, false)),
    'grant-due': and(eq(user.disabled, false), eq(user.grantDue, true)),
    'password-due': and(isUsable(user), eq(user.passwordChangeDue, true)),
    disabled: eq(user.disabled, true),
  };
  return [
    text === undefined ? undefined : or(holds(user.username, text), holds(user.name, text)),
    role === undefined ? undefined : eq(user.role, role),
    state === undefined ? undefined : states[state],
    place === undefined ? undefined : or(eq(user.departmentCode, place), eq(user.sectionCode, place)),
  ];
}

/** Neither disabled nor waiting to be granted a role. */
function isUsable(user: Tables['user']): SQL | undefined {
  return and(eq(user.disabled, false), eq(user.grantDue, false));
}

async function placesFor(
  { db, tables: { region, section, department, unit } }: Context,
  actor: Parameters<AccountRepository['places']>[0],
): Promise<AccountPlaces> {
  return {
    regions: await db.select().from(region).where(accountsOf(actor, region.code)).orderBy(asc(region.code)),
    sections: await db
      .select({ region: section.region, code: section.code, name: section.name })
      .from(section)
      .where(accountsOf(actor, section.region))
      .orderBy(asc(section.region), asc(section.code)),
    departments: await db
      .select({ region: department.region, code: department.code, name: department.name })
      .from(department)
      .where(accountsOf(actor, department.region))
      .orderBy(asc(department.region), asc(department.code)),
    units: await db
      .select({ region: unit.region, department: unit.department, code: unit.code, name: unit.name })
      .from(unit)
      .where(accountsOf(actor, unit.region))
      .orderBy(asc(unit.region), asc(unit.department), asc(unit.code)),
  };
}

function storedAccount(row: Tables['user']['$inferSelect']): StoredAccount {
  const { id, username, name, role, duty, disabled, grantDue, passwordChangeDue, totpSecret } = row;
  const { regionCode, sectionCode, departmentCode, unitCode } = row;
  const place = { region: regionCode, section: sectionCode, department: departmentCode, unit: unitCode };
  const secondFactor = totpSecret !== null;
  return { id, username, name, role, duty, ...place, disabled, grantDue, passwordChangeDue, secondFactor };
}
