import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StorageError } from '#db/errors.ts';
import { openStorage } from '#db/open.ts';
import { ok } from '#lib/core/result/index.ts';
import { storageTroubleOf } from '#lib/server/storage-trouble.ts';
import { createStore, type TestStore } from '#tests/support/engines.ts';

describe('the file of a database that is open', () => {
  let store: TestStore;
  beforeEach(async () => {
    store = await createStore('sqlite');
  });
  afterEach(() => store.remove());

  const keep = (value: string) =>
    store.services.storage
      .transact(async ({ settings }) => {
        await settings.put({ name: 'kept', value, at: store.clock.now() });
        return ok(value);
      })
      .then((answer) => (answer.ok ? answer.value : undefined), storageTroubleOf);
  const kept = () => store.services.storage.read(({ settings }) => settings.get('kept'));

  it('takes no save while it is not in its place, where every answer would be untrue, and goes on once it is back', async () => {
    const file = store.url.slice('file:'.length);
    expect(await keep('before')).toBe('before');
    renameSync(file, `${file}.away`);
    expect(await keep('lost')).toBe('STORAGE_UNAVAILABLE');
    await expect(store.services.storage.health()).rejects.toThrow('数据库文件不在原处');
    writeFileSync(file, 'another file');
    expect(await keep('lost')).toBe('STORAGE_UNAVAILABLE');
    rmSync(file);
    renameSync(`${file}.away`, file);
    expect(await keep('after')).toBe('after');
    expect(await kept()).toBe('after');
  });
});

describe('a file that is no database, or cannot be opened', () => {
  it.each([
    [
      'is a text',
      (file: string) => writeFileSync(file, '这是一段文字，不是数据库'.repeat(200)),
      '不是数据库文件，或已损坏',
    ],
    ['is a folder', (file: string) => mkdtempSync(`${file}-`), '打不开或不能写'],
  ])('%s: the operator is told so, with the way out', async (_, make, words) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'budget-sqlite-'));
    const file = path.join(folder, 'budget.db');
    const made = make(file) ?? file;
    const clock = { now: () => new Date(0) };
    const opening = openStorage({ url: `file:${made}`, clock, ids: { next: () => 'x' } });
    const error = await opening.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StorageError);
    expect(String(error)).toContain(words);
    expect(String(error)).toMatch(/请/);
    rmSync(folder, { recursive: true, force: true });
  });
});
