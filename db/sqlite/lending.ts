import type { AsyncRemoteCallback } from 'drizzle-orm/sqlite-proxy';

/**
 * Lends a connection to one piece of work. What the work left running, or kept for later, is refused afterwards:
 * it would run in the middle of somebody else's transaction.
 */
export async function lending<T>(
  execute: AsyncRemoteCallback,
  work: (lent: AsyncRemoteCallback) => Promise<T>,
): Promise<T> {
  let over = false;
  try {
    return await work(async (sql, params, method) => {
      if (over) throw new Error('a repository was used after its transaction had ended');
      return execute(sql, params, method);
    });
  } finally {
    over = true;
  }
}
