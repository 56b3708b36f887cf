import { and, count, desc, eq, isNull } from 'drizzle-orm';
import { canonicalJson } from '#lib/core/canonical/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import type { MessageContent, MessageRepository } from '#lib/usecases/ports/index.ts';
import { batches, type Context } from './context.ts';

/** Messages in the product, each to one person. */
export function messageRepository({ db, tables: { message }, ids }: Context): MessageRepository {
  const unreadOf = (actor: Actor) => and(eq(message.userId, actor.id), isNull(message.readAt));
  return {
    async send({ to, content, at }) {
      const rows = to.map((userId) => ({ id: ids.next(), userId, content: canonicalJson(content), at, readAt: null }));
      for (const batch of batches(rows)) await db.insert(message).values(batch);
    },
    async list({ actor, limit }) {
      const rows = await db
        .select()
        .from(message)
        .where(eq(message.userId, actor.id))
        .orderBy(desc(message.at), desc(message.id))
        .limit(limit);
      return rows.map(({ id, content, at, readAt }) => ({
        id,
        content: JSON.parse(content) as MessageContent,
        at,
        ...(readAt === null ? {} : { readAt }),
      }));
    },
    async unread(actor) {
      const [row] = await db.select({ count: count() }).from(message).where(unreadOf(actor));
      return Number(row?.count ?? 0);
    },
    async read({ actor, id, at }) {
      await db
        .update(message)
        .set({ readAt: at })
        .where(and(unreadOf(actor), id === undefined ? undefined : eq(message.id, id)));
    },
  };
}
