import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BudgetOpening } from '#lib/core/screen/index.ts';
import { addAccount } from '#lib/usecases/accounts/add-account.ts';
import { importBudget } from '#lib/usecases/budgets/import-budget.ts';
import { openBudget } from '#lib/usecases/budgets/open-budget.ts';
import { SYSTEM } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { asDepartment, enter, GOLDEN_KEY, stored } from '#tests/support/stored-budget.ts';

const OPENING: BudgetOpening = {
  region: '420115000',
  department: '399',
  year: 2026,
  regionName: '某区',
  departmentName: '某局',
  section: { code: '08', name: '社会保障科' },
  template: 'wuhan-jiangxia',
  units: [{ code: '399001', name: '某局', nature: 'administrative', headquarters: true }],
};

describe.each(ENGINES)('the first of its kind, done by several at the same moment on %s', (engine) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await createStore(engine);
  });
  afterEach(() => store.remove());

  const bring = (budget = goldenBudget()) => importBudget({ services: store.services, actor: SYSTEM, budget });
  const open = () => openBudget({ services: store.services, actor: SYSTEM, opening: OPENING });
  const add = (username: string) =>
    addAccount({
      services: store.services,
      actor: SYSTEM,
      account: {
        username,
        name: '预算科甲',
        role: 'budget-office',
        duty: null,
        place: { region: OPENING.region },
        regionName: '某区',
      },
      passwordHash: 'x',
      passwordChangeDue: false,
    });

  it('enters a package once; who came second is told that it is there already', async () => {
    const outcomes = (await Promise.all([bring(), bring(), bring()])).map((answer) => expectOk(answer).outcome);
    expect(outcomes.sort()).toEqual(['created', 'unchanged', 'unchanged']);
    expect(await stored(store.services)).toEqual(goldenBudget());
    const trail = await store.services.storage.read(({ audit }) => audit.list({ actor: SYSTEM, ...GOLDEN_KEY }));
    expect(trail.map(({ payload }) => payload.type)).toEqual(['budget.imported']);
  });

  it('takes another package of the same budget as the one that replaces it', async () => {
    const golden = goldenBudget();
    const other = { ...golden, department: { ...golden.department, name: '改了名的部门' } };
    const outcomes = (await Promise.all([bring(), bring(other)])).map((answer) => expectOk(answer).outcome);
    expect(outcomes.sort()).toEqual(['created', 'replaced']);
  });

  it('enters several departments of a region that nobody has named before', async () => {
    const departments = ['301', '302', '303', '304'];
    const answers = await Promise.all(departments.map((department) => bring(asDepartment({ department }))));
    expect(answers.map((answer) => expectOk(answer).outcome)).toEqual(departments.map(() => 'created'));
  });

  it('opens a year of a new department once', async () => {
    const answers = await Promise.all([open(), open(), open(), open()]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer.error.code).toBe('BUDGET_EXISTS');
  });

  it('opens a year and enters its package one after the other', async () => {
    const package399 = asDepartment({ department: '399', section: '08' });
    const [opened, brought] = await Promise.all([open(), bring(package399)]);
    expect(expectOk(brought).outcome).toBe(opened.ok ? 'replaced' : 'created');
    if (!opened.ok) expect(opened.error.code).toBe('BUDGET_EXISTS');
  });

  it('adds an account once', async () => {
    const answers = await Promise.all([add('clerk'), add('Clerk'), add('clerk')]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer.error.code).toBe('USERNAME_TAKEN');
    await expect(enter(store.services)).resolves.toMatchObject({ outcome: 'created' });
  });
});
