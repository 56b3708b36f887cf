import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import type pg from 'pg';
import { StorageError } from '../errors.ts';
import { type MigrationState, migrationState } from '../migrations.ts';

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

/**
 * Brings a database up to date, in one transaction, while other processes that start wait.
 * @throws StorageError `MIGRATION_FAILED`; the database is then as it was
 */
export async function migratePostgres(input: { pool: pg.Pool; folder: string }): Promise<{ applied: number }> {
  const client = await input.pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    try {
      const { pending } = await postgresMigrationState({ pool: client, folder: input.folder });
      if (pending > 0) await migrate(drizzle(client), { migrationsFolder: input.folder }).catch(failed);
      return { applied: pending };
    } finally {
      await client.query('select pg_advisory_unlock($1)', [LOCK]);
    }
  } finally {
    client.release();
  }
}

function failed(cause: unknown): never {
  throw new StorageError({
    code: 'MIGRATION_FAILED',
    message: '数据库升级失败，原数据库未改动，可继续用旧版本打开；请把日志交给维护人员',
    cause,
  });
}
