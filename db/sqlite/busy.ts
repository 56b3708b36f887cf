import { setTimeout as pause } from 'node:timers/promises';
import { StorageError } from '../errors.ts';

/** How long a writer waits in all for other processes, in milliseconds. */
const PATIENCE = 60_000;
const LONGEST_PAUSE = 12;

/**
 * Runs a statement until the file is free, without holding up the event loop in between.
 * @throws StorageError `BUSY_TOO_LONG` when another process holds the file for a minute
 */
export async function whenFree(statement: () => void): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  for (let attempt = 1; ; attempt += 1) {
    try {
      statement();
      return;
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() > deadline)
        throw new StorageError({
          code: 'BUSY_TOO_LONG',
          message: '数据库被其他进程占用超过一分钟，请查看是否有程序长时间占用数据库文件，结束后重试',
          cause: error,
        });
    }
    // Waits of different length, so that processes do not keep meeting each other.
    await pause(1 + Math.random() * Math.min(attempt, LONGEST_PAUSE));
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
