import { and, asc, eq, gte, lt } from 'drizzle-orm';
import type { PresenceRepository } from '#lib/usecases/ports/index.ts';
import type { Context } from './context.ts';
import { ofBudget } from './scope.ts';

/** Who is in which form now. */
export function presenceRepository({ db, tables: { presence: table } }: Context): PresenceRepository {
  return {
    async note({ key, actor, tab, place, at, silentSince }) {
      await db.delete(table).where(and(ofBudget(table, key), lt(table.seenAt, silentSince)));
      if (place === undefined) {
        await db.delete(table).where(and(ofBudget(table, key), eq(table.actorId, actor.id), eq(table.tab, tab)));
        return;
      }
      const seen = { form: place.form, owner: place.owner, actorName: actor.name, seenAt: at };
      await db
        .insert(table)
        .values({ ...key, actorId: actor.id, tab, ...seen })
        .onConflictDoUpdate({
          target: [table.region, table.department, table.year, table.actorId, table.tab],
          set: seen,
        });
    },
    async list({ key, seenSince }) {
      const rows = await db
        .select()
        .from(table)
        .where(and(ofBudget(table, key), gte(table.seenAt, seenSince)))
        .orderBy(asc(table.actorId), asc(table.tab));
      return rows.map(({ form, owner, actorId, actorName, tab, seenAt }) => ({
        form,
        owner,
        actor: { id: actorId, name: actorName },
        tab,
        seenAt,
      }));
    },
  };
}
