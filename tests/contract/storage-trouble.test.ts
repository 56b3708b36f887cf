import { describe, expect, it } from 'vitest';
import { storageTroubleOf, storageTroubleText } from '#lib/server/storage-trouble.ts';
import { createStore } from '#tests/support/engines.ts';

const coded = (code: string) => Object.assign(new Error('x'), { code });

describe('an error of the database', () => {
  it.each([
    ['SQLITE_FULL', 'DISK_FULL'],
    ['53100', 'DISK_FULL'],
    ['ENOSPC', 'DISK_FULL'],
    ['SQLITE_IOERR_WRITE', 'STORAGE_UNAVAILABLE'],
    ['SQLITE_READONLY', 'STORAGE_UNAVAILABLE'],
    ['BUSY_TOO_LONG', 'STORAGE_UNAVAILABLE'],
    ['ECONNREFUSED', 'STORAGE_UNAVAILABLE'],
    ['57P01', 'STORAGE_UNAVAILABLE'],
    ['53300', 'STORAGE_UNAVAILABLE'],
    ['23505', undefined],
    ['SQLITE_CONSTRAINT', undefined],
    ['42703', undefined],
  ] as const)('%s is told as %s, however deep it lies', (code, trouble) => {
    expect(storageTroubleOf(new Error('Failed query', { cause: coded(code) }))).toBe(trouble);
    if (trouble !== undefined) expect(storageTroubleText(trouble)).toContain('请');
  });

  it('is none where the program itself is at fault', () => {
    expect(storageTroubleOf(new TypeError('x is not a function'))).toBeUndefined();
  });

  it('is told where PostgreSQL ends the connection in the middle of a save', async () => {
    const store = await createStore('postgres');
    try {
      const name = new URL(store.url).pathname.slice(1);
      const at = store.clock.now();
      const save = store.services.storage.transact(async ({ settings }) => {
        await settings.put({ name: 'before', value: 'x', at });
        await store.sql(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and pid <> pg_backend_pid()`,
        );
        await settings.put({ name: 'after', value: 'x', at });
        return { ok: true as const, value: undefined };
      });
      expect(await save.catch(storageTroubleOf)).toBe('STORAGE_UNAVAILABLE');
      const kept = await store.services.storage.read(({ settings }) => settings.get('before'));
      expect(kept).toBeUndefined();
    } finally {
      await store.remove();
    }
  });
});
