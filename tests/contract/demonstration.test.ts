import { afterEach, describe, expect, it } from 'vitest';
import { ROLE_IDS } from '#lib/core/workflow/index.ts';
import { provideDemonstration } from '#lib/server/demonstration.ts';
import { SYSTEM } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { asDepartment, enter, stored } from '#tests/support/stored-budget.ts';

describe.each(ENGINES)('the demonstration on %s', (engine) => {
  let store: TestStore;
  afterEach(() => store.remove());

  it('fills an empty database with a real department and an account for each role', async () => {
    store = await createStore(engine);
    const demonstration = expectOk(await provideDemonstration({ services: store.services, actor: SYSTEM }));
    expect(demonstration.loaded).toBe(true);
    expect(new Set(demonstration.accounts.map((account) => account.role))).toEqual(new Set(ROLE_IDS));
    const duties = demonstration.accounts.flatMap(({ duty }) => duty ?? []);
    expect(duties.toSorted()).toEqual(['audit', 'security', 'system']);
    expect(await stored(store.services)).toStrictEqual(goldenBudget());
    const accounts = await store.services.storage.read((repositories) => repositories.accounts.list());
    expect(accounts.find((account) => account.username === 'preparer')).toMatchObject({
      region: '420115000',
      department: '215',
      unit: '215001',
    });
    expect(accounts.find((account) => account.username === 'section-reviewer')).toMatchObject({
      section: '08',
      department: null,
    });
    expect(accounts.find((account) => account.username === 'system-admin')).toMatchObject({ region: null, unit: null });
  });

  it('shows the same password again at the next start', async () => {
    store = await createStore(engine);
    const first = expectOk(await provideDemonstration({ services: store.services, actor: SYSTEM }));
    const second = expectOk(await provideDemonstration({ services: store.services, actor: SYSTEM }));
    expect(second).toEqual({ ...first, loaded: false });
  });

  it('never touches a database that holds anything', async () => {
    store = await createStore(engine);
    await enter(store.services, asDepartment({ department: '301' }));
    const refused = await provideDemonstration({ services: store.services, actor: SYSTEM });
    expect(refused).toEqual({ ok: false, error: { code: 'NOT_EMPTY' } });
    expect(await store.services.storage.read(({ accounts }) => accounts.list())).toEqual([]);
  });
});
