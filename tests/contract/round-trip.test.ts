import { afterEach, describe, expect, it } from 'vitest';
import { formatBudgetPackage } from '#lib/core/package/index.ts';
import { exportBudget } from '#lib/usecases/export-budget.ts';
import { importBudget } from '#lib/usecases/import-budget.ts';
import { SYSTEM } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk, goldenBudget } from '#tests/support/golden.ts';

const KEY = { region: '420115000', department: '215', year: 2026 };

describe.each(ENGINES)('a budget in and out on %s', (engine) => {
  let store: TestStore;
  afterEach(() => store.remove());

  it('comes out exactly as it went in', async () => {
    store = await createStore(engine);
    const { services } = store;
    expectOk(await importBudget({ services, actor: SYSTEM, budget: goldenBudget }));
    const exported = expectOk(await exportBudget({ services, actor: SYSTEM, key: KEY }));
    expect(exported).toStrictEqual(goldenBudget);
    expect(formatBudgetPackage(exported)).toBe(formatBudgetPackage(goldenBudget));
  });
});
