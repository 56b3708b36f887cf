import { and, desc, eq, ne } from 'drizzle-orm';
import type { AccountRepository } from '#lib/usecases/ports/index.ts';
import type { Context } from './context.ts';

type SessionFunctions = Pick<AccountRepository, 'touchSession' | 'endSession' | 'sessions' | 'endSessions'>;

/** Who is signed in. The sign-in library makes the rows; here they are looked at, kept in use and ended. */
export function sessionRepository({ db, tables: { session } }: Context): SessionFunctions {
  return {
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
    async sessions(userId) {
      const rows = await db.select().from(session).where(eq(session.userId, userId)).orderBy(desc(session.updatedAt));
      return rows.map(({ id, createdAt, updatedAt, ipAddress, userAgent }) => ({
        id,
        since: createdAt,
        used: updatedAt,
        address: ipAddress,
        browser: userAgent,
      }));
    },
    async endSessions({ userId, only, except }) {
      const ended = await db
        .delete(session)
        .where(
          and(
            eq(session.userId, userId),
            only === undefined ? undefined : eq(session.id, only),
            except === undefined ? undefined : ne(session.id, except),
          ),
        )
        .returning({ id: session.id });
      return ended.length;
    },
  };
}
