import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import type { Clock, Ids, Storage } from '#lib/usecases/ports/index.ts';
import { assertOutside, runGuarded } from '../guard.ts';
import { migrationsFolder } from '../migrations.ts';
import type { OpenedStorage } from '../opened.ts';
import { createRepositories } from '../repositories/repositories.ts';
import { sqliteTables } from '../schema/sqlite.ts';
import { backupSqlite } from './backup.ts';
import { connect, databaseOver } from './connection.ts';
import { keepPlace, opening } from './file-place.ts';
import { lending } from './lending.ts';
import { withFileLock } from './lock.ts';
import { migrateSqlite, sqliteMigrationState } from './migrate.ts';
import { createReaders } from './readers.ts';
import { createWriter } from './writer.ts';

/** Opens a SQLite file, making it where there is none, and brings it up to date. @throws StorageError */
export async function openSqlite(input: {
  file: string;
  clock: Clock;
  ids: Ids;
  folder?: string;
}): Promise<OpenedStorage> {
  const file = path.resolve(input.file);
  const folder = input.folder ?? migrationsFolder('sqlite');
  const place = preparePlace(file);
  const { connection, migrated } = await opening(file, () =>
    withFileLock(place, async () => {
      const report = await migrateSqlite({ file, folder, now: input.clock.now(), ids: input.ids });
      return { connection: connect(file, 'writer'), migrated: report };
    }),
  );
  const inPlace = keepPlace(file);
  const writer = createWriter({ connection, inPlace });
  const readers = createReaders(file);
  const repositoriesOver = (execute: typeof connection.execute) =>
    createRepositories({ db: databaseOver(execute), tables: sqliteTables, ids: input.ids });
  const storage: Storage = {
    async read(work) {
      assertOutside('read');
      return readers.read(({ execute }) =>
        lending(execute, (lent) => runGuarded('read', () => work(repositoriesOver(lent)))),
      );
    },
    async transact(work) {
      assertOutside('transact');
      return writer.transact(() =>
        lending(connection.execute, (lent) => runGuarded('transact', () => work(repositoriesOver(lent)))),
      );
    },
    async health() {
      inPlace();
      return readers.read(async ({ raw }) => ({
        engine: 'sqlite',
        version: String((raw.prepare('select sqlite_version() as version').get() as { version: string }).version),
        migrations: sqliteMigrationState({ raw, folder }),
      }));
    },
    async close() {
      await readers.close();
      await writer.close();
    },
  };
  return {
    storage,
    migrated,
    authDatabase: async () => {
      const { sqliteAuthDatabase } = await import('./auth-database.ts');
      return sqliteAuthDatabase({
        read: (...statement) => readers.read(({ execute }) => execute(...statement)),
        write: (...statement) => {
          assertOutside('sign-in');
          return writer.alone(() => connection.execute(...statement));
        },
      });
    },
    backup: (target) => backupSqlite({ raw: connection.raw, target }),
  };
}

/** Makes the folder and an empty file that only its owner can read: it will hold people's password hashes. */
function preparePlace(file: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  if (!existsSync(file)) {
    closeSync(openSync(file, 'a', 0o600));
    chmodSync(file, 0o600);
  }
  return file;
}
