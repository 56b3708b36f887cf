import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { AuthDatabase } from '../opened.ts';
import { postgresTables } from './dialect.ts';

/** The sign-in library on PostgreSQL, over the pool. */
export function postgresAuthDatabase(database: NodePgDatabase): AuthDatabase {
  const { user, session, account, verification } = postgresTables;
  return drizzleAdapter(database, { provider: 'pg', schema: { user, session, account, verification } });
}
