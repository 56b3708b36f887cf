import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import type pg from 'pg';
import type { Ids } from '#lib/usecases/ports/index.ts';
import { StorageError } from '../errors.ts';
import { type MigrationState, migrationState } from '../migrations.ts';
import { enterOldBudgets } from '../upgrade/enter-old-budgets.ts';
import { OLD_TABLES } from '../upgrade/old-tables.ts';
import { asDatabase, oldPostgresTables, postgresTables } from './dialect.ts';

/** Any number will do, as long as it stays the same: processes that start at once meet on it. */
const LOCK = 4_201_152_026;

/** Migrations that a database has and lacks. */
export async function postgresMigrationState(input: {
  pool: pg.Pool | pg.PoolClient;
  folder: string;
}): Promise<MigrationState> {
  const { rows: kept } = await input.pool.query<{ place: string | null }>(
    `select to_regclass('drizzle.__drizzle_migrations') as place`,
  );
  if (!kept[0]?.place) return migrationState({ folder: input.folder, appliedAt: [] });
  const { rows } = await input.pool.query<{ made: string }>(
    'select created_at as made from drizzle.__drizzle_migrations',
  );
  return migrationState({ folder: input.folder, appliedAt: rows.map((row) => Number(row.made)) });
}

/** What a database is brought up to date with. */
type Migration = { pool: pg.Pool; folder: string; ids: Ids; now: Date };

/**
 * Brings a database up to date, each step in one transaction, while other processes that start wait.
 * @throws StorageError `MIGRATION_FAILED`; nothing is lost then
 */
export async function migratePostgres(input: Migration): Promise<{ applied: number }> {
  const client = await input.pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    try {
      const { pending } = await postgresMigrationState({ pool: client, folder: input.folder });
      if (pending > 0) await migrate(drizzle(client), { migrationsFolder: input.folder }).catch(failed);
      if (await holdsOldBudgets(client)) await upgrade(client, input).catch(failed);
      return { applied: pending };
    } finally {
      await client.query('select pg_advisory_unlock($1)', [LOCK]);
    }
  } finally {
    client.release();
  }
}

/** Whether budgets of version 0.1 are still to be entered as forms: the migration sets them aside, this step follows it. */
async function holdsOldBudgets(client: pg.PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ place: string | null }>('select to_regclass($1) as place', [OLD_TABLES[0]]);
  return rows[0]?.place != null;
}

/** Enters them and drops the old tables in one transaction: a process that dies in it starts over at the next start. */
async function upgrade(client: pg.PoolClient, { ids, now }: Migration): Promise<void> {
  const context = { db: asDatabase(drizzle(client)), tables: postgresTables, ids };
  await client.query('BEGIN');
  try {
    await enterOldBudgets({ context, old: oldPostgresTables, at: now });
    for (const name of OLD_TABLES) await client.query(`DROP TABLE "${name}"`);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

function failed(cause: unknown): never {
  throw new StorageError({
    code: 'MIGRATION_FAILED',
    message: '数据库升级失败，已有的数据没有丢失；请把日志交给维护人员，或恢复升级前的备份后继续用旧版本',
    cause,
  });
}
