import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '#lib/core/forms/index.ts';
import { readDraft } from '#lib/usecases/draft/read-draft.ts';
import { readQuotas } from '#lib/usecases/region/read-quotas.ts';
import { saveQuotas } from '#lib/usecases/region/save-quotas.ts';
import { person } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { setCell } from '#tests/support/form-saves.ts';
import { enter, GOLDEN_KEY } from '#tests/support/stored-budget.ts';

const PLACE = { region: '420115000', year: 2026 };
const office = person({ role: 'budget-office', id: 'office', name: '预算科甲' });
const second = person({ role: 'budget-office', id: 'second', name: '预算科乙' });

const quota: Change = {
  type: 'insert',
  row: {
    id: 'q1',
    section: 'quotas',
    rank: 'a0',
    cells: { economic: '30201', item: '办公费', per: 'active.administrative', standard: '900' },
  },
};

describe.each(ENGINES)('the quotas of a region on %s', (engine) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await createStore(engine);
    await enter(store.services);
  });
  afterEach(() => store.remove());

  const read = (actor: typeof office) => readQuotas({ services: store.services, actor, ...PLACE });
  const save = (change: {
    actor?: typeof office;
    revision: number;
    changes: readonly Change[];
    idempotencyKey?: string;
    region?: string;
  }) => {
    const { actor = office, revision, changes, idempotencyKey = crypto.randomUUID(), region = PLACE.region } = change;
    const forms = [{ form: 'quotas' as const, owner: '', revision, changes }];
    return saveQuotas({ services: store.services, actor, region, year: 2026, idempotencyKey, save: { forms } });
  };

  it('are kept by the budget office and read by everybody of the region, in each draft as well', async () => {
    const saved = expectOk(await save({ revision: 0, changes: [quota] }));
    expect(saved.saved).toEqual([{ form: 'quotas', owner: '', revision: 1 }]);
    const preparer = person({ role: 'preparer' });
    expect(expectOk(await read(preparer))).toMatchObject({
      regionName: '江夏区',
      editable: false,
      form: { revision: 1, rows: [{ id: 'q1', cells: { standard: '900' } }] },
    });
    expect(expectOk(await read(office)).editable).toBe(true);
    const { view } = expectOk(await readDraft({ services: store.services, actor: preparer, key: GOLDEN_KEY }));
    expect(view?.quotas).toMatchObject([{ id: 'q1' }]);
    const away = person({ role: 'preparer', region: '420116000' });
    expect(await read(away)).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(await read(person({ role: 'administrator' }))).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });

  it('are changed by nobody else', async () => {
    for (const role of ['preparer', 'department-lead', 'section-reviewer', 'auditor'] as const)
      expect(await save({ actor: person({ role }), revision: 0, changes: [quota] })).toMatchObject({
        error: { code: 'ROLE_NOT_ALLOWED' },
      });
    expect(await save({ region: '420116000', revision: 0, changes: [quota] })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
  });

  it('are merged as the forms of a budget are, asked where two changed the same, and saved once', async () => {
    const again = { revision: 0, changes: [quota], idempotencyKey: 'the-same-save' };
    const first = expectOk(await save(again));
    expect(expectOk(await save(again))).toEqual(first);
    const theirs = [setCell({ row: 'q1', field: 'standard', from: '900', to: '950' })];
    expectOk(await save({ actor: second, revision: 1, changes: theirs }));
    const note = [setCell({ row: 'q1', field: 'note', from: null, to: '文号' })];
    expect(expectOk(await save({ revision: 1, changes: note })).others).toMatchObject([
      { by: '预算科乙', revision: 2 },
    ]);
    const mine = [setCell({ row: 'q1', field: 'standard', from: '900', to: '800' })];
    expect(await save({ revision: 1, changes: mine })).toMatchObject({
      error: { code: 'FORM_CONFLICT', conflicts: [{ by: '预算科乙' }] },
    });
  });

  it('are saved by two at the same time without losing either, and leave an unbroken trail', async () => {
    const rows = ['a', 'b', 'c', 'd'].map((id) => ({ ...quota, row: { ...quota.row, id } }) as Change);
    const answers = await Promise.all(rows.map((change) => save({ revision: 0, changes: [change] })));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(expectOk(await read(office)).form.rows.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    const query = { actor: office, region: PLACE.region, department: '' };
    const { events, broken } = await store.services.storage.read(async ({ audit }) => ({
      events: await audit.list(query),
      broken: await audit.verify(query),
    }));
    expect([events.length, broken]).toEqual([4, undefined]);
    const unseen = { ...query, actor: person({ role: 'department-lead' }) };
    expect(await store.services.storage.read(({ audit }) => audit.list(unseen))).toEqual([]);
  });
});
