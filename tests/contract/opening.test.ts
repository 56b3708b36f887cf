import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReaders } from '#db/sqlite/readers.ts';
import { openContainer } from '#lib/server/container.ts';
import { readEnvironment } from '#lib/server/env.ts';
import { createDatabase, openTestStore } from '#tests/support/engines.ts';

const MORE_THAN_READERS = 6;

describe('opening that fails', () => {
  it('takes no reader out of service: each read says what is wrong', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'budget-readers-'));
    const readers = createReaders(path.join(folder, 'missing.db'));
    for (let count = 0; count < MORE_THAN_READERS; count += 1)
      await expect(readers.read(async () => 1)).rejects.toThrow('unable to open database file');
    await readers.close();
    rmSync(folder, { recursive: true, force: true });
  }, 5_000);

  it('leaves no connection behind where the product’s own data cannot be entered', async () => {
    const database = await createDatabase('postgres');
    const store = await openTestStore({ database });
    await store.services.storage.close();
    await database.sql('drop table classification_account');
    const environment = readEnvironment({ DATABASE_URL: database.url, LOG_LEVEL: 'silent' });
    await expect(openContainer(environment)).rejects.toThrow('classification_account');
    const [left] = await database.sql(
      `select count(*) as connections from pg_stat_activity
       where datname = current_database() and application_name = 'budget-preparation'`,
    );
    await database.remove();
    expect(Number(left?.connections)).toBe(0);
  });
});
