import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Clock, Ids, Storage } from '#lib/usecases/ports/index.ts';
import { StorageError } from '../errors.ts';
import { assertOutside, runGuarded } from '../guard.ts';
import { migrationsFolder } from '../migrations.ts';
import type { OpenedStorage } from '../opened.ts';
import { createRepositories } from '../repositories/repositories.ts';
import { backupPostgres } from './backup.ts';
import { asDatabase, postgresTables } from './dialect.ts';
import { migratePostgres, postgresMigrationState } from './migrate.ts';
import { runInTransaction } from './transaction.ts';

const POOL_SIZE = 10;
const CONNECT_TIMEOUT = 10_000;

/** Opens a PostgreSQL database and brings it up to date. */
export async function openPostgres(input: {
  url: string;
  clock: Clock;
  ids: Ids;
  folder?: string;
}): Promise<OpenedStorage> {
  const folder = input.folder ?? migrationsFolder('postgres');
  const pool = new pg.Pool({
    connectionString: input.url,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    application_name: 'budget-preparation',
  });
  // A connection that breaks while idle is replaced by the pool; unheard, its error would end the process.
  pool.on('error', () => undefined);
  const migrated = await reach(pool, () => migratePostgres({ pool, folder, ids: input.ids, now: input.clock.now() }));
  const repositoriesOver = (client: pg.PoolClient) =>
    createRepositories({ db: asDatabase(drizzle(client)), tables: postgresTables, ids: input.ids });
  const storage: Storage = {
    async read(work) {
      assertOutside('read');
      return runInTransaction({
        pool,
        begin: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
        keep: () => true,
        work: (client) => runGuarded('read', () => work(repositoriesOver(client))),
      });
    },
    async transact(work) {
      assertOutside('transact');
      return runInTransaction({
        pool,
        begin: 'BEGIN',
        keep: (answer) => answer.ok,
        work: (client) => runGuarded('transact', () => work(repositoriesOver(client))),
      });
    },
    async health() {
      const { rows } = await pool.query<{ server_version: string }>('show server_version');
      return {
        engine: 'postgres',
        version: rows[0]?.server_version ?? '',
        migrations: await postgresMigrationState({ pool, folder }),
      };
    },
    close: () => pool.end(),
  };
  return {
    storage,
    migrated,
    authDatabase: async () => (await import('./auth-database.ts')).postgresAuthDatabase(drizzle(pool)),
    backup: (target) => backupPostgres({ url: input.url, target }),
  };
}

async function reach<T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    await pool.end();
    if (cause instanceof StorageError) throw cause;
    throw new StorageError({
      code: 'UNREACHABLE',
      message: `连不上 PostgreSQL 数据库：${cause instanceof Error ? cause.message : String(cause)}；请检查 DATABASE_URL、网络和数据库服务`,
      cause,
    });
  }
}
