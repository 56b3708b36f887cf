import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Database } from '../database.ts';
import { postgresKit } from '../schema/kit-postgres.ts';
import type { Kit } from '../schema/kit-sqlite.ts';
import { defineTables } from '../schema/tables.ts';
import { defineOldTables } from '../upgrade/old-tables.ts';

/*
 * The one place where PostgreSQL is taken for SQLite. Tables and queries are written once, in SQLite's types; the
 * parity test proves that PostgreSQL's tables have the same names, columns and rules, and the contract suite that the
 * queries do the same.
 */

/** The tables on PostgreSQL. */
export const postgresTables = defineTables(postgresKit as unknown as Kit);

/** The tables of version 0.1 that an upgrade reads. */
export const oldPostgresTables = defineOldTables(postgresKit as unknown as Kit);

/** A PostgreSQL connection in the type that the repositories query. */
export function asDatabase(database: NodePgDatabase): Database {
  return database as unknown as Database;
}
