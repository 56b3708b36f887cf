import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { type AsyncRemoteCallback, drizzle } from 'drizzle-orm/sqlite-proxy';
import type { AuthDatabase } from '../opened.ts';
import { sqliteTables } from '../schema/sqlite.ts';

/**
 * The sign-in library on SQLite. Its statements wait in the same queue as our transactions: on a connection of their
 * own they would stand still against our writer, on ours they would fall into a transaction.
 */
export function sqliteAuthDatabase(statements: {
  read: AsyncRemoteCallback;
  write: AsyncRemoteCallback;
}): AuthDatabase {
  const { user, session, account, verification } = sqliteTables;
  const database = drizzle((sql, params, method) =>
    /^\s*select\b/i.test(sql) ? statements.read(sql, params, method) : statements.write(sql, params, method),
  );
  return drizzleAdapter(database, { provider: 'sqlite', schema: { user, session, account, verification } });
}
