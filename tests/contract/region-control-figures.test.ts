import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { authorizeBudget } from '#lib/auth/gates.ts';
import { canonicalJson } from '#lib/core/canonical/index.ts';
import type { FormRow } from '#lib/core/forms/index.ts';
import { ok } from '#lib/core/result/index.ts';
import { figureCells, figureChanges, limitsOfRows, limitsUse, targetName } from '#lib/core/totals/index.ts';
import type { Actor, AuthorizedBudget } from '#lib/core/workflow/index.ts';
import { saveDraft } from '#lib/usecases/draft/save-draft.ts';
import { readDepartmentFigures, readRegionFigures } from '#lib/usecases/region/control-figures.ts';
import { person } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { enter, GOLDEN_KEY, stored } from '#tests/support/stored-budget.ts';

const office = person({ role: 'budget-office' });
const OPERATING = targetName({ unit: '215001', fund: 'general', category: 'operating' });

describe.each(ENGINES)('control figures of a region on %s', (engine) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await createStore(engine);
    await enter(store.services);
  });
  afterEach(() => store.remove());

  const read = async (actor: Actor = office) =>
    readDepartmentFigures({ services: store.services, actor, key: GOLDEN_KEY });
  let saves = 0;
  const save = async (entered: ReadonlyMap<string, string>, revision?: number) => {
    const figures = expectOk(await read());
    const newId = () => `row-${++saves}`;
    const changes = figureChanges({ rows: figures.rows, entered, newId });
    const forms = [{ form: 'control-figures' as const, owner: '', revision: revision ?? figures.revision, changes }];
    const request = { actor: office, key: GOLDEN_KEY, idempotencyKey: `figures-${++saves}`, save: { forms } };
    return saveDraft({ services: store.services, ...request });
  };

  it('stand beside what each unit asks for now, where nothing was handed in yet', async () => {
    const region = { services: store.services, actor: office, region: GOLDEN_KEY.region, year: 2026 };
    expect(expectOk(await readRegionFigures(region)).departments).toMatchObject([{ code: '215', state: 'drafting' }]);
    const figures = expectOk(await read());
    expect(figures).toMatchObject({ editable: true, revision: 0, rows: [] });
    expect(figures.submission).toBeUndefined();
    const budget = await stored(store.services);
    const current = budget.expenditure.filter(({ period }) => period === 'current');
    const sum = (lines: readonly { amount: number }[]) => lines.reduce((total, { amount }) => total + amount, 0);
    expect(sum(figures.asked)).toBe(sum(current));
    expect(figures.projects).toHaveLength(budget.projects.length);
  });

  it('are saved through the form of the department, cell by cell, and bind there', async () => {
    expectOk(await save(new Map([[OPERATING, '1000']])));
    const figures = expectOk(await read());
    expect(figures.rows).toMatchObject([
      { section: 'limits', cells: { unit: '215001', fund: 'general', category: 'operating', amount: '1000' } },
    ]);
    const use = limitsUse({ limits: limitsOfRows(figures.rows), lines: figures.asked });
    expect(use.total).toMatchObject({ limit: 100_000 });
    expectOk(await save(new Map([[OPERATING, '']])));
    expect(expectOk(await read()).rows).toEqual([]);
  });

  it('ask again where somebody else has set the same meanwhile', async () => {
    expectOk(await save(new Map([[OPERATING, '1000']])));
    const stale = expectOk(await read());
    expectOk(await save(new Map([[OPERATING, '2000']])));
    const changes = figureChanges({ rows: stale.rows, entered: new Map([[OPERATING, '3000']]), newId: () => 'x' });
    const forms = [{ form: 'control-figures' as const, owner: '', revision: stale.revision, changes }];
    const request = { actor: office, key: GOLDEN_KEY, idempotencyKey: 'late', save: { forms } };
    expect(await saveDraft({ services: store.services, ...request })).toMatchObject({
      error: { code: 'FORM_CONFLICT' },
    });
  });

  it('stand beside the last budget that was handed in, whatever the forms say since', async () => {
    const budget = await stored(store.services);
    const [first, ...others] = budget.expenditure;
    if (first === undefined) throw new Error('no expenditure');
    const smaller = { ...budget, expenditure: others };
    const authorized = expectOk(
      authorizeBudget({ actor: office, key: GOLDEN_KEY, action: 'read', resource: { section: '08' } }),
    ) satisfies AuthorizedBudget;
    const at = new Date('2026-11-20T02:00:00Z');
    await store.services.storage.transact(async ({ snapshots }) =>
      ok(await snapshots.add({ authorized, id: 's1', kind: 'submission', round: 1, text: canonicalJson(smaller), at })),
    );
    const figures = expectOk(await read());
    expect(figures.submission).toEqual({ round: 1, at: at.toISOString() });
    const sum = (lines: readonly { amount: number }[]) => lines.reduce((total, { amount }) => total + amount, 0);
    expect(sum(figures.asked)).toBe(sum(others.filter(({ period }) => period === 'current')));
  });

  it('cannot be changed once the budget is approved, and are seen by the budget office of the region alone', async () => {
    await store.services.storage.transact(async ({ progress }) => {
      const found = await progress.find(GOLDEN_KEY);
      const at = new Date('2026-11-22T00:00:00Z');
      if (found !== undefined) await progress.put({ key: GOLDEN_KEY, progress: { ...found, state: 'approved' }, at });
      return ok(undefined);
    });
    expect(expectOk(await read()).editable).toBe(false);
    expect(await save(new Map([[OPERATING, '1']]))).toMatchObject({ error: { code: 'STATE_NOT_ALLOWED' } });
    for (const role of ['preparer', 'department-lead', 'section-reviewer', 'auditor'] as const)
      expect(await read(person({ role }))).toMatchObject({ error: { code: 'ROLE_NOT_ALLOWED' } });
    const away = person({ role: 'budget-office', region: '420116000' });
    expect(await read(away)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });
});

describe('the cells of control figures', () => {
  const row = (id: string, rank: string, cells: FormRow['cells']): FormRow => ({ id, section: 'limits', rank, cells });

  it('say together what several rows set on the same, and leave one row when they are entered anew', () => {
    const same = { unit: '215001', fund: 'general', category: 'operating' };
    const rows = [row('a', 'a0', { ...same, amount: '100' }), row('b', 'a1', { ...same, amount: '20' })];
    expect(figureCells(rows).get(OPERATING)?.text).toBe('100+20');
    expect(figureChanges({ rows, entered: new Map([[OPERATING, '90']]), newId: () => 'n' })).toEqual([
      { type: 'set', row: 'a', field: 'amount', from: '100', to: '90' },
      { type: 'remove', row: rows[1] },
    ]);
    expect(figureChanges({ rows, entered: new Map([[OPERATING, '100+20']]), newId: () => 'n' })).toEqual([]);
  });

  it('put new rows behind the last, each with its own place', () => {
    const rows = [row('a', 'a0', { unit: '215001', amount: '1' })];
    const entered = new Map([
      [targetName({ project: 'P1' }), '5'],
      [targetName({ unit: '', fund: '', category: 'local' }), '7'],
    ]);
    let made = 0;
    const changes = figureChanges({ rows, entered, newId: () => `n${++made}` });
    expect(changes).toMatchObject([
      { type: 'insert', row: { section: 'projects', cells: { project: 'P1', amount: '5' } } },
      { type: 'insert', row: { section: 'limits', cells: { category: 'local', amount: '7' } } },
    ]);
    const ranks = changes.map((change) => (change.type === 'insert' ? change.row.rank : ''));
    expect(new Set([...ranks, 'a0']).size).toBe(3);
  });
});
