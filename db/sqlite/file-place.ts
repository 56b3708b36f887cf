import { statSync } from 'node:fs';
import { StorageError } from '../errors.ts';

/**
 * Remembers which file is open at a place.
 * @returns a check that it still is: what is written into a file that was removed or replaced is gone with the process
 * @throws by the check: StorageError `UNREACHABLE`
 */
export function keepPlace(file: string): () => void {
  const opened = statSync(file, { bigint: true });
  return () => {
    const found = statSync(file, { bigint: true, throwIfNoEntry: false });
    if (found?.ino === opened.ino && found.dev === opened.dev) return;
    throw new StorageError({
      code: 'UNREACHABLE',
      message: `数据库文件不在原处，或已被替换，不再写入：${file}。请停止服务，放回原文件或恢复备份，再启动`,
    });
  };
}

/** Opens a file of a database. @throws StorageError with words for the operator where it cannot be opened or is none */
export async function opening<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (/^SQLITE_(NOTADB|CORRUPT)/.test(code))
      throw new StorageError({
        code: 'UNREACHABLE',
        message: `这不是数据库文件，或已损坏：${file}。请核对 DATABASE_URL；文件损坏的，请恢复备份`,
        cause,
      });
    if (/^SQLITE_(CANTOPEN|READONLY|PERM|IOERR|FULL)/.test(code))
      throw new StorageError({
        code: 'UNREACHABLE',
        message: `数据库文件打不开或不能写：${file}。请核对 DATABASE_URL，检查磁盘空间，以及文件和文件夹是否可写`,
        cause,
      });
    throw cause;
  }
}
