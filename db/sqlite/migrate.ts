import { chmodSync, copyFileSync, existsSync, rmSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { Ids } from '#lib/usecases/ports/index.ts';
import { StorageError } from '../errors.ts';
import { type MigrationState, migrationState } from '../migrations.ts';
import { sqliteKit } from '../schema/kit-sqlite.ts';
import { sqliteTables } from '../schema/sqlite.ts';
import { enterOldBudgets } from '../upgrade/enter-old-budgets.ts';
import { defineOldTables, OLD_TABLES } from '../upgrade/old-tables.ts';
import { databaseOver, executorOver } from './connection.ts';

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
export async function migrateSqlite(input: Migration): Promise<MigrationReport> {
  const { file, folder } = input;
  const before = await withFile(file, async (raw) => ({
    ...sqliteMigrationState({ raw, folder }),
    upgrading: holdsOldBudgets(raw),
  }));
  if (before.pending === 0 && !before.upgrading) return { applied: 0 };
  if (before.applied === 0) {
    await migrateFile(input);
    return { applied: before.pending };
  }
  const backup = `${file}.before-${input.now.toISOString().replace(/\D/g, '').slice(0, 17)}`;
  const rehearsal = `${file}.rehearsal`;
  await withFile(file, async (raw) => {
    rmSync(rehearsal, { force: true });
    raw.prepare('vacuum into ?').run(backup);
    chmodSync(backup, 0o600);
  });
  try {
    copyFileSync(backup, rehearsal);
    await migrateFile({ ...input, file: rehearsal });
  } catch (cause) {
    throw new StorageError({
      code: 'MIGRATION_FAILED',
      message: `数据库升级失败，原数据库未改动，可继续用旧版本打开；升级前的备份在 ${backup}`,
      cause,
    });
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(rehearsal + end, { force: true });
  }
  await migrateFile(input);
  return { applied: before.pending, backup };
}

/** What a file is brought up to date with. */
type Migration = { file: string; folder: string; ids: Ids; now: Date };

function migrateFile(input: Migration): Promise<void> {
  return withFile(input.file, async (raw) => {
    // Rebuilding a table drops it for a moment: with foreign keys on, its children would go or the drop be refused.
    raw.pragma('foreign_keys = OFF');
    migrate(drizzle(raw), { migrationsFolder: input.folder });
    if (holdsOldBudgets(raw)) await upgradeFile(raw, input);
    const broken = raw.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`${broken.length} rows refer to nothing after the migration`);
    raw.pragma('foreign_keys = ON');
  });
}

/** Whether budgets of version 0.1 are still to be entered as forms: the migration sets them aside, this step follows it. */
function holdsOldBudgets(raw: SqliteDatabase.Database): boolean {
  const [first] = OLD_TABLES;
  return raw.prepare(`select 1 from sqlite_master where type = 'table' and name = ?`).get(first) !== undefined;
}

/** Enters them and drops the old tables in one transaction: a process that dies in it starts over at the next start. */
async function upgradeFile(raw: SqliteDatabase.Database, { ids, now }: Migration): Promise<void> {
  const context = { db: databaseOver(executorOver(raw)), tables: sqliteTables, ids };
  raw.exec('BEGIN IMMEDIATE');
  try {
    await enterOldBudgets({ context, old: defineOldTables(sqliteKit), at: now });
    for (const name of OLD_TABLES) raw.exec(`DROP TABLE "${name}"`);
    raw.exec('COMMIT');
  } finally {
    if (raw.inTransaction) raw.exec('ROLLBACK');
  }
}

async function withFile<T>(file: string, work: (raw: SqliteDatabase.Database) => Promise<T>): Promise<T> {
  if (!existsSync(file)) throw new Error(`no such database file: ${file}`);
  const raw = new SqliteDatabase(file, { timeout: 5_000 });
  try {
    return await work(raw);
  } finally {
    raw.close();
  }
}
