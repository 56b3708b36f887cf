import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Account, authorizeBudget } from '#lib/auth/gates.ts';
import { ok } from '#lib/core/result/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import { exportBudget } from '#lib/usecases/budgets/export-budget.ts';
import { importBudget } from '#lib/usecases/budgets/import-budget.ts';
import { listBudgets } from '#lib/usecases/budgets/list-budgets.ts';
import { readBudget } from '#lib/usecases/budgets/read-budget.ts';
import { person, SYSTEM } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { asDepartment, enter, GOLDEN_KEY } from '#tests/support/stored-budget.ts';

const ELSEWHERE = { region: '420116000', department: '215', year: 2026 };

describe.each(ENGINES)('what an account sees on %s', (engine) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await createStore(engine);
    await enter(store.services);
    await enter(store.services, asDepartment({ department: '301' }));
    await enter(store.services, asDepartment({ department: '305', section: '09' }));
    await enter(store.services, asDepartment({ region: '420116000', department: '215' }));
  });
  afterAll(() => store.remove());

  const visible = async (account: Partial<Account> & Pick<Account, 'role'>) =>
    (await listBudgets({ services: store.services, actor: person(account) })).map(
      ({ key }) => `${key.region}/${key.department}`,
    );

  it('is its department for the department, its section for a section, its region for the budget office', async () => {
    expect(await visible({ role: 'department-lead' })).toEqual(['420115000/215']);
    expect(await visible({ role: 'preparer' })).toEqual(['420115000/215']);
    expect(await visible({ role: 'section-reviewer' })).toEqual(['420115000/215', '420115000/301']);
    expect(await visible({ role: 'budget-office' })).toEqual(['420115000/215', '420115000/301', '420115000/305']);
    expect(await visible({ role: 'auditor', region: '420116000' })).toEqual(['420116000/215']);
  });

  it('is nothing for an administrator of accounts, who sees no figures', async () => {
    expect(await visible({ role: 'administrator' })).toEqual([]);
    const actor = person({ role: 'administrator' });
    const read = await readBudget({ services: store.services, actor, key: GOLDEN_KEY });
    expect(read).toEqual({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  it('does not tell what is out of sight from what does not exist', async () => {
    const { services } = store;
    const actor = person({ role: 'budget-office' });
    const hidden = await readBudget({ services, actor, key: ELSEWHERE });
    const missing = await readBudget({ services, actor, key: { ...GOLDEN_KEY, department: '999' } });
    expect(hidden).toEqual({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(missing).toEqual(hidden);
  });

  it('is its own part alone for a unit, without the figures of the department as a whole', async () => {
    const golden = goldenBudget();
    const actor = person({ role: 'preparer', unit: '215002' });
    const { budget, units } = expectOk(await readBudget({ services: store.services, actor, key: GOLDEN_KEY }));
    const own = <T extends { unit: string }>(list: readonly T[]) => list.filter((entry) => entry.unit === '215002');
    expect(units.map((unit) => unit.code)).toEqual(['215002']);
    expect(budget.units).toEqual(golden.units.filter((unit) => unit.code === '215002'));
    expect(budget.projects).toEqual(own(golden.projects));
    expect(budget.expenditure).toEqual(own(golden.expenditure));
    expect(budget.income).toEqual(own(golden.income));
    expect(budget.procurement).toEqual(own(golden.procurement));
    expect(budget).not.toHaveProperty('priorYear');
    expect(budget).not.toHaveProperty('assets');
    expect(budget).not.toHaveProperty('performance');
    expect(golden).toHaveProperty('priorYear');
  });

  it('leaves the lines of other units out of what a unit sees of the audit trail, which it can still verify', async () => {
    const { services } = store;
    await services.storage.transact(async ({ audit }) => {
      for (const unit of ['215001', '215002'])
        await audit.append({
          actor: SYSTEM,
          region: GOLDEN_KEY.region,
          department: GOLDEN_KEY.department,
          at: services.clock.now(),
          payload: {
            type: 'form.saved',
            version: 1,
            year: 2026,
            revision: 2,
            forms: [{ form: 'operating', owner: unit, unit, revision: 2, changes: [] }],
          },
        });
      return ok(undefined);
    });
    const seen = (account: Partial<Account> & Pick<Account, 'role'>) =>
      services.storage.read(async ({ audit }) => {
        const query = { actor: person(account), region: GOLDEN_KEY.region, department: GOLDEN_KEY.department };
        const events = await audit.list(query);
        return {
          units: events.flatMap(({ payload }) =>
            payload.type === 'form.saved' ? payload.forms.map(({ unit }) => unit) : [],
          ),
          broken: await audit.verify(query),
        };
      });
    expect(await seen({ role: 'preparer', unit: '215002' })).toEqual({ units: ['215002'], broken: undefined });
    expect(await seen({ role: 'department-lead' })).toEqual({ units: ['215001', '215002'], broken: undefined });
  });

  it('keeps snapshots of the whole package from a unit', async () => {
    const { services } = store;
    const authorizedFor = (actor: Actor) =>
      expectOk(authorizeBudget({ actor, key: GOLDEN_KEY, action: 'read', resource: { section: '08' } }));
    await services.storage.transact(async ({ snapshots }) =>
      ok(
        await snapshots.add({
          authorized: authorizedFor(SYSTEM),
          id: services.ids.next(),
          kind: 'submission',
          round: 1,
          text: '{}',
          at: services.clock.now(),
        }),
      ),
    );
    const listed = (actor: Actor) =>
      services.storage.read(({ snapshots }) => snapshots.list(authorizedFor(actor))).then(({ length }) => length);
    expect(await listed(person({ role: 'department-lead' }))).toBe(1);
    expect(await listed(person({ role: 'preparer' }))).toBe(0);
  });

  it('is nothing for a unit that has no part in the budget', async () => {
    const actor = person({ role: 'preparer', unit: '215999' });
    const read = await readBudget({ services: store.services, actor, key: GOLDEN_KEY });
    expect(read).toEqual({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  it('is moved to another section, its reviewer, by the budget office alone', async () => {
    const { services } = store;
    const moved = { ...asDepartment({ department: '301', section: '09' }), region: goldenBudget().region };
    const lead = person({ role: 'department-lead', department: '301' });
    for (const budget of [moved, { ...moved, fiscalYear: 2027 }])
      expect(await importBudget({ services, actor: lead, budget })).toMatchObject({
        ok: false,
        error: { code: 'INVALID_FIELDS', errors: [{ path: 'department.section.code' }] },
      });
    expect(await visible({ role: 'section-reviewer' })).toContain('420115000/301');
    expectOk(await importBudget({ services, actor: person({ role: 'budget-office' }), budget: moved }));
    expect(await visible({ role: 'section-reviewer' })).not.toContain('420115000/301');
    expectOk(await importBudget({ services, actor: SYSTEM, budget: asDepartment({ department: '301' }) }));
  });

  it('cannot be replaced by a role that may only look at it, nor from another department', async () => {
    const { services } = store;
    const budget = goldenBudget();
    const auditor = await importBudget({ services, actor: person({ role: 'auditor' }), budget });
    expect(auditor).toMatchObject({ ok: false, error: { code: 'ROLE_NOT_ALLOWED' } });
    const stranger = person({ role: 'department-lead', department: '301' });
    expect(await importBudget({ services, actor: stranger, budget })).toMatchObject({
      ok: false,
      error: { code: 'OUT_OF_SCOPE' },
    });
    expect(expectOk(await exportBudget({ services, actor: SYSTEM, key: GOLDEN_KEY }))).toStrictEqual(budget);
  });
});
