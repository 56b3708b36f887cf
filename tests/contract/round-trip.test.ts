import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatBudgetPackage } from '#lib/core/package/index.ts';
import type { Storage } from '#lib/usecases/ports/index.ts';
import { SYSTEM } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { fullBudget } from '#tests/support/full-budget.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { enter, GOLDEN_KEY, stored } from '#tests/support/stored-budget.ts';

const RANDOM_BUDGETS = 40;

describe.each(ENGINES)('a budget in and out on %s', (engine) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await createStore(engine);
  });
  afterAll(() => store.remove());

  const events = () =>
    store.services.storage.read(({ audit }) => audit.list({ actor: SYSTEM, region: '420115000', department: '215' }));

  it('comes out exactly as it went in', async () => {
    expect(await enter(store.services)).toMatchObject({ outcome: 'created', revision: 1 });
    const exported = await stored(store.services);
    expect(exported).toStrictEqual(goldenBudget());
    expect(formatBudgetPackage(exported)).toBe(formatBudgetPackage(goldenBudget()));
  });

  it('is left alone when the same budget comes again', async () => {
    const before = await events();
    expect(await enter(store.services)).toEqual({ outcome: 'unchanged', key: GOLDEN_KEY, revision: 1 });
    expect(await events()).toEqual(before);
  });

  it('is replaced as a whole, down to units and projects that are gone', async () => {
    const golden = goldenBudget();
    const [kept] = golden.units;
    const smaller = {
      ...golden,
      units: kept === undefined ? [] : [kept],
      projects: golden.projects.filter((project) => project.unit === kept?.code),
      expenditure: golden.expenditure.filter((line) => line.unit === kept?.code).toReversed(),
      income: golden.income.filter((line) => line.unit === kept?.code),
      procurement: [],
      purchasedServices: [],
    };
    expect(await enter(store.services, smaller)).toMatchObject({ outcome: 'replaced', revision: 2 });
    expect(await stored(store.services)).toStrictEqual(smaller);
    expect(await enter(store.services)).toMatchObject({ outcome: 'replaced', revision: 3 });
    expect(await stored(store.services)).toStrictEqual(goldenBudget());
  });

  it('keeps every field of any budget', async () => {
    await fc.assert(
      fc.asyncProperty(fullBudget, async (budget) => {
        await enter(store.services, budget);
        const key = { region: budget.region.code, department: budget.department.code, year: budget.fiscalYear };
        expect(await stored(store.services, key)).toStrictEqual(budget);
      }),
      { numRuns: RANDOM_BUDGETS, seed: 2026 },
    );
  });

  it('stays as it was when replacing it fails half way', async () => {
    const golden = goldenBudget();
    await enter(store.services, golden);
    const before = await events();
    const { services } = store;
    const failing: Storage = {
      ...services.storage,
      transact: (work) =>
        services.storage.transact((repositories) =>
          work({
            ...repositories,
            ledger: { ...repositories.ledger, write: () => Promise.reject(new Error('a bug')) },
          }),
        ),
    };
    const other = { ...golden, projects: golden.projects.slice(0, -1) };
    await expect(enter({ ...services, storage: failing }, other)).rejects.toThrow('a bug');
    expect(await stored(store.services)).toStrictEqual(golden);
    expect(await events()).toEqual(before);
  });
});
