import { and, asc, desc, eq, lt } from 'drizzle-orm';
import type { IdempotencyRepository, SettingRepository, SnapshotRepository } from '#lib/usecases/ports/index.ts';
import type { Context } from './context.ts';
import { sha256 } from './digest.ts';
import { ofBudget, unitOf } from './scope.ts';

/** How long a first answer is kept: a request is repeated within minutes, or after a weekend. */
const ANSWER_LIFETIME = 7 * 24 * 60 * 60 * 1000;

/** First answers by actor and key. */
export function idempotencyRepository({ db, tables: { idempotencyRecord: table } }: Context): IdempotencyRepository {
  return {
    async find({ actor, key }) {
      const [row] = await db
        .select({ fingerprint: table.fingerprint, answer: table.answer })
        .from(table)
        .where(and(eq(table.actorId, actor.id), eq(table.key, key)));
      return row;
    },
    async keep({ authorized, key, first, at }) {
      await db.delete(table).where(lt(table.createdAt, new Date(at.getTime() - ANSWER_LIFETIME)));
      const { region, department } = authorized.key;
      const kept = await db
        .insert(table)
        .values({ actorId: authorized.actor.id, key, region, department, ...first, createdAt: at })
        .onConflictDoNothing()
        .returning({ key: table.key });
      return kept.length > 0;
    },
  };
}

/** Packages as they were, never changed. */
export function snapshotRepository({ db, tables: { snapshot } }: Context): SnapshotRepository {
  return {
    async add({ authorized: { key }, id, kind, round, text, at }) {
      const taken = { id, kind, round, sha256: sha256(text), takenAt: at };
      await db.insert(snapshot).values({ ...key, ...taken, content: text });
      return { ...taken, key, text };
    },
    async heads({ key, actor }) {
      if (unitOf(actor) !== undefined) return [];
      const { id, kind, round, sha256: digest, takenAt } = snapshot;
      const rows = await db
        .select({ id, kind, round, sha256: digest, takenAt })
        .from(snapshot)
        .where(ofBudget(snapshot, key))
        .orderBy(desc(takenAt), desc(id));
      return rows.map((row) => ({ ...row, key }));
    },
    async find({ authorized: { key, actor }, id }) {
      if (unitOf(actor) !== undefined) return undefined;
      const [row] = await db
        .select()
        .from(snapshot)
        .where(and(ofBudget(snapshot, key), eq(snapshot.id, id)));
      if (row === undefined) return undefined;
      const { kind, round, content, sha256: digest, takenAt } = row;
      return { id, key, kind, round, text: content, sha256: digest, takenAt };
    },
    async list({ key, actor }) {
      if (unitOf(actor) !== undefined) return [];
      const rows = await db.select().from(snapshot).where(ofBudget(snapshot, key)).orderBy(asc(snapshot.takenAt));
      return rows.map(({ id, kind, round, content, sha256: digest, takenAt }) => ({
        id,
        key,
        kind,
        round,
        text: content,
        sha256: digest,
        takenAt,
      }));
    },
  };
}

/** Settings of the installation. */
export function settingRepository({ db, tables: { setting } }: Context): SettingRepository {
  const get = async (name: string) => {
    const [row] = await db.select({ value: setting.value }).from(setting).where(eq(setting.name, name));
    return row?.value;
  };
  return {
    get,
    async put({ name, value, at }) {
      await db
        .insert(setting)
        .values({ name, value, updatedAt: at })
        .onConflictDoUpdate({ target: setting.name, set: { value, updatedAt: at } });
    },
    async putOnce({ name, value, at }) {
      await db.insert(setting).values({ name, value, updatedAt: at }).onConflictDoNothing();
      const kept = await get(name);
      if (kept === undefined) throw new Error(`the setting ${name} was removed in the meantime`);
      return kept;
    },
  };
}
