import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase, ENGINES, openTestStore, type TestDatabase } from '#tests/support/engines.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { enter, stored } from '#tests/support/stored-budget.ts';

/** What a later version might do: add a column, and rebuild a table that others refer to. */
const LATER = {
  sqlite: [
    "ALTER TABLE `budget` ADD `remark` text DEFAULT '' NOT NULL",
    'CREATE TABLE `__new_section` (`region_code` text NOT NULL, `code` text NOT NULL, `name` text NOT NULL, `remark` text, PRIMARY KEY(`region_code`, `code`))',
    'INSERT INTO `__new_section` SELECT `region_code`, `code`, `name`, NULL FROM `section`',
    'DROP TABLE `section`',
    'ALTER TABLE `__new_section` RENAME TO `section`',
  ],
  postgres: [
    `ALTER TABLE "budget" ADD COLUMN "remark" text DEFAULT '' NOT NULL`,
    'ALTER TABLE "section" ADD COLUMN "remark" text',
  ],
};
const FAILING = {
  sqlite: [LATER.sqlite[0], 'DROP TABLE `no_such_table`'],
  postgres: [LATER.postgres[0], 'DROP TABLE "no_such_table"'],
};

function addMigration({ folder, statements }: { folder: string; statements: readonly (string | undefined)[] }) {
  const journalFile = path.join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(journalFile, 'utf8'));
  const idx = journal.entries.length;
  const when = journal.entries.at(-1).when + 1;
  journal.entries.push({ ...journal.entries.at(-1), idx, when, tag: `${idx}_later` });
  writeFileSync(journalFile, JSON.stringify(journal));
  writeFileSync(path.join(folder, `${idx}_later.sql`), statements.join(';\n--> statement-breakpoint\n'));
}

async function fill(database: TestDatabase) {
  const store = await openTestStore({ database });
  await enter(store.services);
  await store.opened.storage.close();
}

describe.each(ENGINES)('bringing an older database up to date on %s', (engine) => {
  let database: TestDatabase;
  let folder: string;
  beforeEach(async () => {
    database = await createDatabase(engine);
    folder = mkdtempSync(path.join(tmpdir(), 'budget-migrations-'));
    cpSync(`db/migrations/${engine}`, folder, { recursive: true });
  });
  afterEach(async () => {
    await database.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('happens once: a second start has nothing to do and loses nothing', async () => {
    await fill(database);
    const again = await openTestStore({ database });
    expect(again.opened.migrated).toEqual({ applied: 0 });
    expect(await stored(again.services)).toStrictEqual(goldenBudget());
    await again.opened.storage.close();
  });

  it('loses nothing, even where a table is rebuilt that others refer to', async () => {
    await fill(database);
    addMigration({ folder, statements: LATER[engine] });
    const store = await openTestStore({ database, folder });
    expect(store.opened.migrated).toMatchObject({ applied: 1 });
    expect(await stored(store.services)).toStrictEqual(goldenBudget());
    expect(await store.sql('select remark from budget')).toEqual([{ remark: '' }]);
    expect((await store.opened.storage.health()).migrations.pending).toBe(0);
    await store.opened.storage.close();
  });

  it('leaves the old database as it was when it fails', async () => {
    await fill(database);
    addMigration({ folder, statements: FAILING[engine] });
    await expect(openTestStore({ database, folder })).rejects.toMatchObject({ code: 'MIGRATION_FAILED' });
    const store = await openTestStore({ database });
    expect(await stored(store.services)).toStrictEqual(goldenBudget());
    await expect(store.sql('select remark from budget')).rejects.toThrow();
    await store.opened.storage.close();
  });

  it('refuses a database that a later version has made', async () => {
    await fill(database);
    addMigration({ folder, statements: LATER[engine] });
    const later = await openTestStore({ database, folder });
    await later.opened.storage.close();
    await expect(openTestStore({ database })).rejects.toMatchObject({ code: 'NEWER_DATABASE' });
  });

  it('is done by one of several that start at once, and the others wait', async () => {
    const stores = await Promise.all([1, 2, 3, 4].map(() => openTestStore({ database })));
    const applied = stores.map((store) => store.opened.migrated.applied).toSorted();
    expect(applied.slice(0, 3)).toEqual([0, 0, 0]);
    expect(applied[3]).toBeGreaterThan(0);
    await Promise.all(stores.map((store) => store.opened.storage.close()));
  });
});

describe('the copy that is made before a SQLite file is migrated', () => {
  it('is the file as it was, and opens', async () => {
    const database = await createDatabase('sqlite');
    const folder = mkdtempSync(path.join(tmpdir(), 'budget-migrations-'));
    cpSync('db/migrations/sqlite', folder, { recursive: true });
    await fill(database);
    addMigration({ folder, statements: LATER.sqlite });
    const store = await openTestStore({ database, folder });
    const { backup } = store.opened.migrated;
    await store.opened.storage.close();
    if (backup === undefined) throw new Error('no copy was made');
    const old = await openTestStore({ database: { ...database, url: `file:${backup}` } });
    expect(await stored(old.services)).toStrictEqual(goldenBudget());
    await old.opened.storage.close();
    await database.remove();
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('an address of no database', () => {
  it('is refused with what it should look like', async () => {
    const database = { url: 'mysql://x/y', sql: async () => [], remove: async () => undefined };
    await expect(openTestStore({ database })).rejects.toMatchObject({ code: 'UNKNOWN_ADDRESS' });
  });

  it('is told from a server that cannot be reached', async () => {
    const database = { url: 'postgres://x@127.0.0.1:1/y', sql: async () => [], remove: async () => undefined };
    await expect(openTestStore({ database })).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });
});
