import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { type AsyncRemoteCallback, drizzle } from 'drizzle-orm/sqlite-proxy';
import { postgresTables } from './postgres/dialect.ts';
import { sqliteTables } from './schema/sqlite.ts';
import type { Tables } from './schema/tables.ts';

/** What the sign-in library stores its sessions with. */
export type AuthDatabase = ReturnType<typeof drizzleAdapter>;

/**
 * The sign-in library on SQLite. Its statements wait in the same queue as our transactions: on a connection of their
 * own they would stand still against our writer, on ours they would fall into a transaction.
 */
export function sqliteAuthDatabase(statements: {
  read: AsyncRemoteCallback;
  write: AsyncRemoteCallback;
}): AuthDatabase {
  const database = drizzle((sql, params, method) =>
    /^\s*select\b/i.test(sql) ? statements.read(sql, params, method) : statements.write(sql, params, method),
  );
  return drizzleAdapter(database, { provider: 'sqlite', schema: authTables(sqliteTables) });
}

/** The sign-in library on PostgreSQL, over the pool. */
export function postgresAuthDatabase(database: NodePgDatabase): AuthDatabase {
  return drizzleAdapter(database, { provider: 'pg', schema: authTables(postgresTables) });
}

function authTables({ user, session, account, verification }: Tables) {
  return { user, session, account, verification };
}
