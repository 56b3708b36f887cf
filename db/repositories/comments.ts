import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Comment, CommentRepository } from '#lib/usecases/ports/index.ts';
import type { Tables } from '../schema/tables.ts';
import type { Context } from './context.ts';
import { departmentInSight, ofBudget, unitOf } from './scope.ts';

/** Remarks and their replies. */
export function commentRepository(context: Context): CommentRepository {
  const { db, tables } = context;
  const { comment } = tables;
  return {
    async add({ authorized: { key }, comment: { by, cut, ...added } }) {
      await db.insert(comment).values({
        ...key,
        ...added,
        cutFrom: cut?.from ?? null,
        cutTo: cut?.to ?? null,
        actorId: by.id,
        actorName: by.name,
        actorRole: by.role,
      });
    },
    async list({ actor, key }) {
      const own = unitOf(actor);
      const rows = await db
        .select()
        .from(comment)
        .where(
          and(
            ofBudget(comment, key),
            departmentInSight(context, { actor, place: comment }),
            own === undefined ? undefined : eq(comment.unit, own),
          ),
        )
        .orderBy(asc(comment.at), asc(comment.id));
      return rows.map(stored);
    },
    async resolve({ authorized: { key }, id, by, at }) {
      const resolved = await db
        .update(comment)
        .set({ resolvedAt: at, resolvedBy: by })
        .where(and(ofBudget(comment, key), eq(comment.id, id), eq(comment.thread, id), isNull(comment.resolvedAt)))
        .returning({ id: comment.id });
      return resolved.length > 0;
    },
  };
}

function stored(row: Tables['comment']['$inferSelect']): Comment {
  const { id, thread, kind, unit, form, owner, row: line, field, placeWords, text, round, at } = row;
  const { cutFrom, cutTo, resolvedAt, resolvedBy } = row;
  return {
    id,
    thread,
    kind,
    unit,
    form,
    owner,
    row: line,
    field,
    placeWords,
    text,
    round,
    at,
    by: { id: row.actorId, name: row.actorName, role: row.actorRole },
    ...(cutFrom === null || cutTo === null ? {} : { cut: { from: cutFrom, to: cutTo } }),
    ...(resolvedAt === null ? {} : { resolved: { at: resolvedAt, by: resolvedBy ?? '' } }),
  };
}
