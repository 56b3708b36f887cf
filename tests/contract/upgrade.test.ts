import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SYSTEM } from '#tests/support/actors.ts';
import { createDatabase, ENGINES, openTestStore, type TestDatabase } from '#tests/support/engines.ts';
import { fullBudget } from '#tests/support/full-budget.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { makeOldDatabase } from '#tests/support/old-database.ts';
import { GOLDEN_KEY, stored } from '#tests/support/stored-budget.ts';

/** Migrations that came after version 0.1: one is about the order of text, which SQLite has anyway. */
const MIGRATIONS_SINCE = { sqlite: 4, postgres: 5 };

describe.each(ENGINES)('a database of version 0.1 on %s', (engine) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createDatabase(engine);
  });
  afterEach(() => database.remove());

  it('keeps its budgets: they become forms, to the last field and in their order', async () => {
    await makeOldDatabase({ database, engine, budget: goldenBudget() });
    const store = await openTestStore({ database });
    expect(store.opened.migrated).toMatchObject({ applied: MIGRATIONS_SINCE[engine] });
    expect(await stored(store.services)).toStrictEqual(goldenBudget());
    const units = await store.services.storage.read(({ budgets }) => budgets.units({ actor: SYSTEM, key: GOLDEN_KEY }));
    expect(units.map(({ revision }) => revision)).toEqual(units.map(() => 3));
    const [sum] = await store.sql('select cast(sum(amount) as text) as total from ledger_line');
    expect(Number(sum?.total)).toBe(goldenBudget().expenditure.reduce((total, { amount }) => total + amount, 0));
    await store.opened.storage.close();
  });

  it('leaves no table of the old kind behind, and is not upgraded twice', async () => {
    await makeOldDatabase({ database, engine, budget: goldenBudget() });
    for (const applied of [MIGRATIONS_SINCE[engine], 0]) {
      const store = await openTestStore({ database });
      expect(store.opened.migrated.applied).toBe(applied);
      await expect(store.sql('select * from before_forms_project')).rejects.toThrow();
      await store.opened.storage.close();
    }
  });

  it('keeps a budget that uses every field of the format', async () => {
    const [budget] = fc.sample(fullBudget, { numRuns: 1, seed: 7 });
    if (budget === undefined) throw new Error('no budget');
    await makeOldDatabase({ database, engine, budget });
    const store = await openTestStore({ database });
    const key = { region: budget.region.code, department: budget.department.code, year: budget.fiscalYear };
    expect(await stored(store.services, key)).toStrictEqual(budget);
    await store.opened.storage.close();
  });

  it('loses nothing where a budget cannot be entered: it is refused, and the old rows are still there', async () => {
    await makeOldDatabase({ database, engine, budget: goldenBudget() });
    await database.sql(`update form_document set content = '{' where kind = 'profile'`);
    await expect(openTestStore({ database })).rejects.toMatchObject({ code: 'MIGRATION_FAILED' });
    const kept = engine === 'sqlite' ? 'ledger_line' : 'before_forms_ledger_line';
    const [row] = await database.sql(`select cast(sum(amount) as text) as total from ${kept}`);
    expect(Number(row?.total)).toBe(goldenBudget().expenditure.reduce((total, { amount }) => total + amount, 0));
    const profile = JSON.stringify({ region: goldenBudget().region, department: goldenBudget().department });
    const documents = engine === 'sqlite' ? 'form_document' : 'before_forms_form_document';
    await database.sql(`update ${documents} set content = '${profile}' where kind = 'profile'`);
    const store = await openTestStore({ database, at: '2026-01-06T01:00:00.000Z' });
    expect(await stored(store.services)).toStrictEqual(goldenBudget());
    await store.opened.storage.close();
  });
});
