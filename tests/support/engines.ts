import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import pg from 'pg';
import { openStorage } from '#db/open.ts';
import type { OpenedStorage } from '#db/opened.ts';
import type { Clock } from '#lib/usecases/ports/index.ts';
import type { Services } from '#lib/usecases/services.ts';
import { classificationFor } from './classification.ts';
import { POSTGRES_URL } from './postgres-server.ts';

/** The engines that every contract test runs on. */
export const ENGINES = ['sqlite', 'postgres'] as const;
export type Engine = (typeof ENGINES)[number];

/** A clock that stands where it is put. */
export type TestClock = Clock & { advance(milliseconds: number): void };

/** A database of a test's own. */
export type TestDatabase = {
  url: string;
  /** Runs SQL past our code, for tampering and for looking behind it. */
  sql(statement: string): Promise<Record<string, unknown>[]>;
  remove(): Promise<void>;
};

/** A store over a database of its own, open. */
export type TestStore = TestDatabase & {
  opened: OpenedStorage;
  services: Services;
  clock: TestClock;
};

/** Makes an empty database. */
export function createDatabase(engine: Engine): Promise<TestDatabase> {
  return engine === 'sqlite' ? createSqliteFile() : createPostgresDatabase();
}

async function createSqliteFile(content?: Uint8Array): Promise<TestDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), 'budget-sqlite-'));
  const file = path.join(folder, 'budget.db');
  if (content !== undefined) writeFileSync(file, content);
  return {
    url: `file:${file}`,
    async sql(statement) {
      const raw = new SqliteDatabase(file, { timeout: 10_000 });
      try {
        const prepared = raw.prepare(statement);
        if (prepared.reader) return prepared.all() as Record<string, unknown>[];
        prepared.run();
        return [];
      } finally {
        raw.close();
      }
    },
    async remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @param input.template name of the database that it begins as; @param input.name its own, a new one unless given */
async function createPostgresDatabase(input: { template?: string; name?: string } = {}): Promise<TestDatabase> {
  const { template = 'template1', name = `test_${randomUUID().replaceAll('-', '')}` } = input;
  await onPostgres('postgres', `create database ${name} template ${template} strategy file_copy`);
  return {
    url: postgresUrl(name),
    sql: (statement) => onPostgres(name, statement),
    async remove() {
      await onPostgres('postgres', `drop database ${name} with (force)`);
    },
  };
}

function postgresUrl(database: string): string {
  const server = process.env[POSTGRES_URL];
  if (server === undefined) throw new Error('no PostgreSQL server: the test project lacks its globalSetup');
  return `${server}/${database}`;
}

/** Runs a statement in a connection of its own. */
async function onPostgres(database: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: postgresUrl(database) });
  await client.connect();
  try {
    return (await client.query(statement)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

/** Opens a store. @param folder migrations of its own, where a test is about them; @param at where its clock stands */
export async function openTestStore(input: {
  database: TestDatabase;
  folder?: string;
  at?: string;
}): Promise<TestStore> {
  const { database, at = '2026-01-05T01:00:00.000Z', ...folder } = input;
  let now = Date.parse(at);
  const clock: TestClock = {
    now: () => new Date(now),
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
  const ids = { next: () => randomUUID() };
  const opened = await openStorage({ url: database.url, clock, ids, ...folder });
  const { storage } = opened;
  return {
    ...database,
    opened,
    clock,
    services: {
      storage,
      clock,
      ids,
      classificationOf: async ({ fiscalYear }) => classificationFor(fiscalYear),
    },
    async remove() {
      await storage.close();
      await database.remove();
    },
  };
}

/** A store over a new database that is migrated. */
export async function createStore(engine: Engine): Promise<TestStore> {
  return openTestStore({ database: await createMigratedDatabase(engine) });
}

let migratedSqlite: Promise<Uint8Array> | undefined;
let migratedPostgres: Promise<string> | undefined;

/** Makes a database as a copy of one that was migrated once. */
export async function createMigratedDatabase(engine: Engine): Promise<TestDatabase> {
  if (engine === 'sqlite') {
    migratedSqlite ??= migrateSqlite();
    return createSqliteFile(await migratedSqlite);
  }
  migratedPostgres ??= migratePostgres();
  return createPostgresDatabase({ template: await migratedPostgres });
}

async function migrateSqlite(): Promise<Uint8Array> {
  const store = await openTestStore({ database: await createSqliteFile() });
  await store.services.storage.close();
  // Once it is closed, all of it is in the one file.
  const content = readFileSync(store.url.slice('file:'.length));
  rmSync(path.dirname(store.url.slice('file:'.length)), { recursive: true, force: true });
  return content;
}

/** Migrates the database that the others of the run begin as; whichever file needs it first does it for all. */
async function migratePostgres(): Promise<string> {
  const name = 'migrated';
  const first = new pg.Client({ connectionString: postgresUrl('postgres') });
  await first.connect();
  try {
    await first.query('select pg_advisory_lock(1)');
    const { rowCount } = await first.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) {
      const store = await openTestStore({ database: await createPostgresDatabase({ name: 'migrating' }) });
      // Nobody may be in a database that is copied. It goes with its server.
      await store.services.storage.close();
      await first.query(`alter database migrating rename to ${name}`);
    }
  } finally {
    await first.end();
  }
  return name;
}
