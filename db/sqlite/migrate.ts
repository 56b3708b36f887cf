import { chmodSync, copyFileSync, existsSync, rmSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { StorageError } from '../errors.ts';
import { type MigrationState, migrationState } from '../migrations.ts';

/** What migrating did; `backup` is the copy of the file as it was before. */
export type MigrationReport = { applied: number; backup?: string };

/** Migrations that a file has and lacks; a file without tables has none. */
export function sqliteMigrationState(input: { raw: SqliteDatabase.Database; folder: string }): MigrationState {
  const { raw, folder } = input;
  const kept = raw.prepare(`select 1 from sqlite_master where type = 'table' and name = '__drizzle_migrations'`).get();
  const rows = kept ? raw.prepare('select created_at as made from __drizzle_migrations').all() : [];
  return migrationState({ folder, appliedAt: rows.map((row) => Number((row as { made: number | string }).made)) });
}

/**
 * Brings a file up to date. Where there is anything to lose, the file is copied first and the migration rehearsed on a
 * second copy: what fails there never touches the file itself.
 * @param now for the name of the copy
 * @throws StorageError `MIGRATION_FAILED`; the old file is then as it was
 */
export function migrateSqlite(input: { file: string; folder: string; now: Date }): MigrationReport {
  const { file, folder } = input;
  const before = withFile(file, (raw) => sqliteMigrationState({ raw, folder }));
  if (before.pending === 0) return { applied: 0 };
  if (before.applied === 0) {
    migrateFile({ file, folder });
    return { applied: before.pending };
  }
  const backup = `${file}.before-${input.now.toISOString().replace(/\D/g, '').slice(0, 17)}`;
  const rehearsal = `${file}.rehearsal`;
  withFile(file, (raw) => {
    rmSync(rehearsal, { force: true });
    raw.prepare('vacuum into ?').run(backup);
    chmodSync(backup, 0o600);
  });
  try {
    copyFileSync(backup, rehearsal);
    migrateFile({ file: rehearsal, folder });
  } catch (cause) {
    throw new StorageError({
      code: 'MIGRATION_FAILED',
      message: `数据库升级失败，原数据库未改动，可继续用旧版本打开；升级前的备份在 ${backup}`,
      cause,
    });
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(rehearsal + end, { force: true });
  }
  migrateFile({ file, folder });
  return { applied: before.pending, backup };
}

function migrateFile(input: { file: string; folder: string }): void {
  withFile(input.file, (raw) => {
    // Rebuilding a table drops it for a moment: with foreign keys on, its children would go or the drop be refused.
    raw.pragma('foreign_keys = OFF');
    migrate(drizzle(raw), { migrationsFolder: input.folder });
    const broken = raw.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`${broken.length} rows refer to nothing after the migration`);
    raw.pragma('foreign_keys = ON');
  });
}

function withFile<T>(file: string, work: (raw: SqliteDatabase.Database) => T): T {
  if (!existsSync(file)) throw new Error(`no such database file: ${file}`);
  const raw = new SqliteDatabase(file, { timeout: 5_000 });
  try {
    return work(raw);
  } finally {
    raw.close();
  }
}
