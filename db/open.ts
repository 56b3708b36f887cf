import type { Clock, Ids } from '#lib/usecases/ports/index.ts';
import { StorageError } from './errors.ts';
import type { OpenedStorage } from './opened.ts';

/**
 * Opens the database that an address names, `file:` for SQLite or `postgres:` for PostgreSQL, and migrates it.
 * Only the driver of that engine is loaded.
 * @param folder migrations to apply, the product's own unless given
 * @throws StorageError
 */
export async function openStorage(input: {
  url: string;
  clock: Clock;
  ids: Ids;
  folder?: string;
}): Promise<OpenedStorage> {
  const { url, ...rest } = input;
  if (url.startsWith('file:')) {
    const { openSqlite } = await import('./sqlite/open-sqlite.ts');
    return openSqlite({ ...rest, file: decodeURIComponent(url.slice('file:'.length).replace(/^\/\/(?=\/)/, '')) });
  }
  if (/^postgres(ql)?:/.test(url)) {
    const { openPostgres } = await import('./postgres/open-postgres.ts');
    return openPostgres({ ...rest, url });
  }
  throw new StorageError({
    code: 'UNKNOWN_ADDRESS',
    message: 'DATABASE_URL 应以 file: 开头（SQLite 文件）或以 postgres: 开头（PostgreSQL 服务器）',
  });
}
