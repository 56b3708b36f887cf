import path from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { StorageError } from './errors.ts';

/** Which migrations a database has, and which it lacks. */
export type MigrationState = { applied: number; pending: number };

/** Where an engine's migrations are kept. The product always runs from its own folder. */
export function migrationsFolder(engine: 'sqlite' | 'postgres'): string {
  return path.join(process.cwd(), 'db', 'migrations', engine);
}

/**
 * Compares what the database has with what the product knows, as drizzle's migrator does: by time.
 * @param folder the migrations' folder
 * @param appliedAt when each applied migration was made, as stored
 * @throws StorageError `NEWER_DATABASE` when the database was made by a later version of the product
 */
export function migrationState(input: { folder: string; appliedAt: readonly number[] }): MigrationState {
  const known = readMigrationFiles({ migrationsFolder: input.folder }).map((migration) => migration.folderMillis);
  const latest = Math.max(0, ...input.appliedAt);
  if (latest > Math.max(0, ...known))
    throw new StorageError({
      code: 'NEWER_DATABASE',
      message: '数据库由更新版本的本系统建立，当前版本不能使用；请升级本系统，或改用升级前的数据库备份',
    });
  const pending = known.filter((made) => made > latest).length;
  return { applied: known.length - pending, pending };
}
