import { chmodSync, rmSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import { StorageError } from '../errors.ts';

/**
 * Copies the running database into a new file, while others go on writing, and reads the copy through.
 * @throws StorageError `BACKUP_FAILED` when the copy cannot be written or is not sound; no file is left then
 */
export async function backupSqlite(input: { raw: SqliteDatabase.Database; target: string }): Promise<void> {
  try {
    await input.raw.backup(input.target);
    // It holds people's password hashes, as the database does.
    chmodSync(input.target, 0o600);
    const copy = new SqliteDatabase(input.target, { fileMustExist: true });
    try {
      // A copy stands alone: in WAL mode it would come with two more files.
      copy.pragma('journal_mode = DELETE');
      const found = copy.pragma('integrity_check', { simple: true });
      if (found !== 'ok') throw new Error(`integrity check: ${found}`);
    } finally {
      copy.close();
    }
  } catch (cause) {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(input.target + end, { force: true });
    throw new StorageError({
      code: 'BACKUP_FAILED',
      message: `备份没有完成：${cause instanceof Error ? cause.message : String(cause)}；请检查目标位置是否可写、空间是否足够`,
      cause,
    });
  }
}
