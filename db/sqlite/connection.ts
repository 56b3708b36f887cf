import SqliteDatabase from 'better-sqlite3';
import { type AsyncRemoteCallback, drizzle } from 'drizzle-orm/sqlite-proxy';
import type { Database } from '../database.ts';

/** How long a statement waits for another process, in milliseconds. */
const BUSY_TIMEOUT = 5_000;
/** Prepared statements kept per connection; past it the oldest go. */
const STATEMENT_LIMIT = 300;

/** One connection to the file. Every statement is synchronous and takes its turn in the event loop. */
export type Connection = {
  readonly raw: SqliteDatabase.Database;
  /** Runs one statement in the form that drizzle's proxy driver asks for. */
  execute: AsyncRemoteCallback;
};

/** Opens the writer (`WAL`, every commit on disk before it is answered) or a reader that cannot write. */
export function connect(file: string, kind: 'writer' | 'reader'): Connection {
  const raw = new SqliteDatabase(file, { timeout: BUSY_TIMEOUT, fileMustExist: kind === 'reader' });
  if (kind === 'writer') {
    raw.pragma('journal_mode = WAL');
    raw.pragma('synchronous = FULL');
  } else raw.pragma('query_only = ON');
  raw.pragma('foreign_keys = ON');
  return { raw, execute: executorOver(raw) };
}

/** Runs statements on a connection in the form that drizzle's proxy driver asks for. */
export function executorOver(raw: SqliteDatabase.Database): AsyncRemoteCallback {
  const statements = new Map<string, SqliteDatabase.Statement>();
  const prepare = (sql: string) => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = raw.prepare(sql);
    if (statement.reader) statement.raw(true);
    if (statements.size >= STATEMENT_LIMIT) statements.delete(statements.keys().next().value ?? '');
    statements.set(sql, statement);
    return statement;
  };
  return async (sql, params, method) => {
    const statement = prepare(sql);
    if (!statement.reader) return { rows: [], rowCount: statement.run(...params).changes };
    // A single row is the row itself and none is nothing, as the proxy driver expects of `get`.
    if (method === 'get') return { rows: statement.get(...params) as unknown[] };
    return { rows: statement.all(...params) };
  };
}

/** The repositories' database over a way to run statements. */
export function databaseOver(execute: AsyncRemoteCallback): Database {
  return drizzle(execute);
}
