import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCellHistory } from '#lib/usecases/draft/form-history.ts';
import { person } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { lineRow, OPERATING, saveForm, setCell, storedForm } from '#tests/support/form-saves.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { enter, GOLDEN_KEY } from '#tests/support/stored-budget.ts';

const colleague = person({ role: 'preparer', id: 'li', name: '另一位经办' });

describe.each(ENGINES)('the history of a cell on %s', (engine) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await createStore(engine);
    await enter(store.services);
  });
  afterEach(() => store.remove());

  const history = async (row: string, field: string, actor = person({ role: 'department-lead' })) => {
    const { services } = store;
    return expectOk(await readCellHistory({ services, actor, key: GOLDEN_KEY, form: OPERATING, row, field }));
  };

  it('says who, when, from what and to what, the newest first', async () => {
    const row = 'a%_!"b';
    expectOk(await saveForm(store.services, { changes: [lineRow(row, { amount: 1 })] }));
    store.clock.advance(60_000);
    const change = [setCell({ row, field: 'amount', from: '1', to: '2' })];
    expectOk(await saveForm(store.services, { changes: change, actor: colleague }));
    expectOk(await saveForm(store.services, { changes: [lineRow('b', { amount: 9 })] }));
    expect(await history(row, 'amount')).toEqual([
      { at: '2026-01-05T01:01:00.000Z', by: '另一位经办', from: '1', to: '2' },
      { at: '2026-01-05T01:00:00.000Z', by: 'preparer', from: null, to: '1' },
    ]);
    expect(await history(row, 'note')).toEqual([]);
    const [made] = (await storedForm(store.services, OPERATING)).rows.filter(({ id }) => id === row);
    if (made === undefined) throw new Error('no row');
    expectOk(await saveForm(store.services, { changes: [{ type: 'remove', row: made }] }));
    expect((await history(row, 'amount'))[0]).toMatchObject({ from: '2', to: null });
  });

  it('begins with the import, which says that it was one, and goes on after another', async () => {
    const { rows } = await storedForm(store.services, OPERATING);
    const [first] = rows;
    if (first === undefined) throw new Error('no row');
    const golden = goldenBudget();
    const index = golden.expenditure.findIndex(({ amount, project }) => amount > 0 && project === first.cells.project);
    const expenditure = golden.expenditure.map((line, at) => (at === index ? { ...line, note: '改过' } : line));
    await enter(store.services, { ...golden, expenditure });
    const after = await storedForm(store.services, OPERATING);
    expect(after.revision).toBe(2);
    const noted = after.rows.find(({ cells }) => cells.note === '改过');
    expect((await history(noted?.id ?? '', 'note')).map(({ by, to }) => [by, to])).toEqual([['测试（导入）', '改过']]);
    expect((await history(noted?.id ?? '', 'amount')).map(({ by, from }) => [by, from])).toEqual([
      ['测试（导入）', null],
    ]);
  });

  it('is not found of a form out of sight, saved or not, and empty of an own one that nobody has saved', async () => {
    expectOk(await saveForm(store.services, { changes: [lineRow('a', { amount: 1 })] }));
    const actor = person({ role: 'preparer', unit: '215002' });
    const asked = (form: 'operating' | 'purchased-services', owner: string) =>
      readCellHistory({
        services: store.services,
        actor,
        key: GOLDEN_KEY,
        form: { form, owner },
        row: 'a',
        field: 'amount',
      });
    const unsaved = 'purchased-services';
    expect((await storedForm(store.services, { form: unsaved, owner: OPERATING.owner })).revision).toBe(0);
    for (const form of ['operating', unsaved] as const)
      expect(await asked(form, OPERATING.owner)).toEqual({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(await asked(unsaved, '215002')).toEqual({ ok: true, value: [] });
  });
});
