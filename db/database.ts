import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';

/** What the repositories query, on either engine: SQLite's types, asynchronous. */
export type Database = BaseSQLiteDatabase<'async', unknown>;
