import SqliteDatabase from 'better-sqlite3';
import { whenFree } from './busy.ts';

/**
 * Runs work while no other process prepares the same file; others wait.
 * The lock is a transaction on a small file beside it, which the operating system lets go when its holder dies.
 */
export async function withFileLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = new SqliteDatabase(`${file}.lock`, { timeout: 0 });
  try {
    await whenFree(() => lock.exec('BEGIN EXCLUSIVE'));
    return await work();
  } finally {
    lock.close();
  }
}
