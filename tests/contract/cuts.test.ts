import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Change, type FormKey, type FormRow, formName, rowAmount } from '#lib/core/forms/index.ts';
import { listComments } from '#lib/usecases/comments/list-comments.ts';
import { undoCut } from '#lib/usecases/cuts/undo-cut.ts';
import { person, SYSTEM } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { ledgerOf, OPERATING, saveForm, setCell, storedForm, UNIT } from '#tests/support/form-saves.ts';
import { cut, REVIEWER } from '#tests/support/review.ts';
import { enter, GOLDEN_KEY, stored } from '#tests/support/stored-budget.ts';

const OFFICE = person({ role: 'budget-office' });

describe.each(ENGINES)('a cut on %s', (engine) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await createStore(engine);
    await enter(store.services);
    await store.sql(`update budget set state = 'section-review'`);
  });
  afterEach(() => store.remove());

  const rowsOf = async (form: FormKey) => (await storedForm(store.services, form)).rows;
  const rowOf = async (form: FormKey, id: string) => {
    const row = (await rowsOf(form)).find((each) => each.id === id);
    if (row === undefined) throw new Error(`no row ${id}`);
    return row;
  };
  const amountOf = (form: FormKey, row: FormRow) => rowAmount({ form: form.form, row }) ?? -1;
  const threads = async () =>
    expectOk(await listComments({ services: store.services, actor: REVIEWER, key: GOLDEN_KEY })).threads;
  const undo = (id: string, actor = REVIEWER) => undoCut({ services: store.services, actor, key: GOLDEN_KEY, cut: id });
  const line = async (form: FormKey) =>
    (await ledgerOf(store.services)).filter(({ id }) => id.startsWith(formName(form)));
  /** A project's form with a line to cut. */
  const projectLine = async (): Promise<{ form: FormKey; row: FormRow }> => {
    const lines = (await ledgerOf(store.services)).filter(({ id }) => id.startsWith('project/'));
    const [, owner = '', id = ''] = lines[0]?.id.split('/') ?? [];
    const form: FormKey = { form: 'project', owner };
    return { form, row: await rowOf(form, id) };
  };

  it('of 人员经费, 公用经费 and projects lowers the amount, its line in the ledger and the budget, and keeps the original', async () => {
    const personnel: FormKey = { form: 'personnel', owner: UNIT };
    const first = async (form: FormKey) => {
      const [row] = await rowsOf(form);
      if (row === undefined) throw new Error('no row');
      return { form, row };
    };
    for (const { form, row } of [await first(OPERATING), await first(personnel), await projectLine()]) {
      const seen = amountOf(form, row);
      expect(expectOk(await cut(store.services, { ...form, row: row.id, seen, amount: '1.05' }))).toMatchObject({
        from: seen,
        to: 105,
      });
      const now = await rowOf(form, row.id);
      expect(now.cells).toMatchObject({ amount: '1.05', 'amount#cut': row.cells.amount });
      expect((await line(form)).find(({ id }) => id.endsWith(row.id))?.amount).toBe(105);
    }
    const { expenditure } = await stored(store.services);
    const sum = expenditure.reduce((total, { amount }) => total + amount, 0);
    expect((await ledgerOf(store.services)).reduce((total, { amount }) => total + amount, 0)).toBe(sum);
    expect((await threads()).map(({ state, remarks }) => [state, remarks[0]?.cut?.to])).toEqual([
      ['cut', 105],
      ['cut', 105],
      ['cut', 105],
    ]);
  });

  it('marks no exported budget: what is exported has the new amount and nothing else', async () => {
    const before = await stored(store.services);
    const { form, row } = await projectLine();
    const seen = amountOf(form, row);
    const made = expectOk(await cut(store.services, { ...form, row: row.id, seen, amount: '1' }));
    expect(JSON.stringify(await stored(store.services))).not.toContain('#');
    expectOk(await undo(made.id));
    expect(await stored(store.services)).toEqual(before);
  });

  it('makes what depends on it wait to be looked at, until it is taken back', async () => {
    const { form, row } = await projectLine();
    const marksOf = async (key: FormKey) =>
      (await rowsOf(key)).flatMap(({ cells }) => Object.keys(cells).filter((cell) => cell.endsWith('#stale')));
    const made = expectOk(await cut(store.services, { ...form, row: row.id, seen: amountOf(form, row), amount: '1' }));
    const targets: FormKey = { form: 'project-performance', owner: form.owner };
    const explanations: FormKey = { form: 'explanations', owner: '' };
    expect(await marksOf(targets)).toContain('value#stale');
    expect(await marksOf(form)).toContain('totalBudget#stale');
    expect(await marksOf(explanations)).toContain('reason#stale');
    expectOk(await undo(made.id));
    for (const key of [form, targets, explanations]) expect(await marksOf(key)).toEqual([]);
  });

  it('again keeps the first original, and is taken back one by one by who made it', async () => {
    const { services } = store;
    const [row] = await rowsOf(OPERATING);
    if (row === undefined) throw new Error('no row');
    const seen = amountOf(OPERATING, row);
    const place = { ...OPERATING, row: row.id };
    const first = expectOk(await cut(services, { ...place, seen, amount: '2' }));
    store.clock.advance(1_000);
    const second = expectOk(await cut(services, { ...place, seen: 200, amount: '1' }));
    expect((await rowOf(OPERATING, row.id)).cells['amount#cut']).toBe(row.cells.amount);
    expect(await undo(first.id)).toEqual({ ok: false, error: { code: 'CUT_STANDS' } });
    expect(await undo(second.id, person({ role: 'section-reviewer', id: 'other' }))).toEqual({
      ok: false,
      error: { code: 'CUT_STANDS' },
    });
    expectOk(await undo(second.id));
    expect((await rowOf(OPERATING, row.id)).cells).toMatchObject({ amount: '2', 'amount#cut': row.cells.amount });
    expectOk(await undo(first.id));
    expect((await rowOf(OPERATING, row.id)).cells).toEqual(row.cells);
    expect((await threads()).map(({ state }) => state)).toEqual(['resolved', 'resolved']);
    expect(await undo(first.id)).toEqual({ ok: false, error: { code: 'CUT_STANDS' } });
  });

  it('of an amount that is worked out writes it, and back leaves it worked out', async () => {
    const personnel: FormKey = { form: 'personnel', owner: UNIT };
    await store.sql(`update budget set state = 'drafting'`);
    const [row] = await rowsOf(personnel);
    if (row === undefined) throw new Error('no row');
    const cells = { headcount: '2', standard: '100', months: '12' };
    const changes: Change[] = [
      ...Object.entries(cells).map(([field, to]) =>
        setCell({ row: row.id, field, from: row.cells[field] ?? null, to }),
      ),
      setCell({ row: row.id, field: 'amount', from: row.cells.amount ?? null, to: null }),
    ];
    expectOk(await saveForm(store.services, { form: personnel, changes }));
    await store.sql(`update budget set state = 'section-review'`);
    const worked = await rowOf(personnel, row.id);
    const made = expectOk(await cut(store.services, { ...personnel, row: row.id, seen: 240_000, amount: '100' }));
    expect((await rowOf(personnel, row.id)).cells).toMatchObject({ amount: '100', 'amount#cut': '' });
    const again = await cut(store.services, { ...personnel, row: row.id, seen: 10_000, amount: '2400' });
    expect(again).toMatchObject({ error: { code: 'INVALID_FIELDS' } });
    expectOk(await undo(made.id));
    expect((await rowOf(personnel, row.id)).cells).toEqual(worked.cells);
  });

  it('is refused above the original, below nothing, without a reason, and where the amount is another by now', async () => {
    const { services } = store;
    const [row] = await rowsOf(OPERATING);
    if (row === undefined) throw new Error('no row');
    const seen = amountOf(OPERATING, row);
    const refusal = async (more: { amount?: string; seen?: number; reason?: string; row?: string }) => {
      const answer = await cut(services, { ...OPERATING, row: row.id, seen, amount: '1', ...more });
      return answer.ok ? 'cut' : answer.error.code;
    };
    for (const amount of [row.cells.amount ?? '', '999999999', '-1', '很多', ''])
      expect(await refusal({ amount })).toBe('INVALID_FIELDS');
    expect(await refusal({ reason: ' ' })).toBe('INVALID_FIELDS');
    expect(await refusal({ seen: seen + 1 })).toBe('AMOUNT_CHANGED');
    expect(await refusal({ row: 'gone' })).toBe('AMOUNT_CHANGED');
    expect((await rowOf(OPERATING, row.id)).cells).toEqual(row.cells);
    expect(await threads()).toEqual([]);
  });

  it('is the section’s in its review and the budget office’s in its own, nobody’s else', async () => {
    const { services } = store;
    const [row] = await rowsOf(OPERATING);
    if (row === undefined) throw new Error('no row');
    const refusal = async (actor: typeof OFFICE) => {
      const answer = await cut(services, {
        ...OPERATING,
        row: row.id,
        seen: amountOf(OPERATING, row),
        amount: '1',
        actor,
      });
      return answer.ok ? 'cut' : answer.error.code;
    };
    expect(await refusal(OFFICE)).toBe('STATE_NOT_ALLOWED');
    expect(await refusal(person({ role: 'section-reviewer', section: '99' }))).toBe('NOT_FOUND');
    for (const role of ['preparer', 'unit-head', 'department-lead', 'auditor'] as const)
      expect(await refusal(person({ role }))).toBe('ROLE_NOT_ALLOWED');
    await store.sql(`update budget set state = 'office-review'`);
    expect(await refusal(REVIEWER)).toBe('STATE_NOT_ALLOWED');
    expect(await refusal(OFFICE)).toBe('cut');
    await store.sql(`update budget set state = 'section-review'`);
    const [made] = await threads();
    expect(await undo(made?.id ?? '', OFFICE)).toMatchObject({ error: { code: 'STATE_NOT_ALLOWED' } });
  });

  it('of two at once on one amount is one, and a clear refusal', async () => {
    const [row] = await rowsOf(OPERATING);
    if (row === undefined) throw new Error('no row');
    const seen = amountOf(OPERATING, row);
    const other = person({ role: 'section-reviewer', id: 'other' });
    const answers = await Promise.all(
      [REVIEWER, other].map((actor) =>
        cut(store.services, { ...OPERATING, row: row.id, seen, amount: actor === other ? '1' : '2', actor }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = answers.find(({ ok }) => !ok);
    expect(refused).toMatchObject({ error: { code: 'AMOUNT_CHANGED', by: 'section-reviewer' } });
  });

  it('is audited with everything that it wrote, and a preparer can make no mark of one', async () => {
    const { services } = store;
    const [row, other] = await rowsOf(OPERATING);
    if (row === undefined || other === undefined) throw new Error('no rows');
    const made = expectOk(
      await cut(services, { ...OPERATING, row: row.id, seen: amountOf(OPERATING, row), amount: '1' }),
    );
    const trail = await services.storage.read(({ audit }) => audit.list({ actor: SYSTEM, ...GOLDEN_KEY }));
    expect(trail.at(-1)?.payload).toMatchObject({
      type: 'amount.cut',
      comment: made.id,
      unit: UNIT,
      to: 100,
      reason: '压减一般性支出',
    });
    await store.sql(`update budget set state = 'drafting'`);
    const mark = (id: string, from: string | null, to: string | null) =>
      saveForm(services, { changes: [setCell({ row: id, field: 'amount#cut', from, to })] });
    expect(await mark(other.id, null, '9')).toMatchObject({ error: { code: 'INVALID_FIELDS' } });
    expectOk(await mark(row.id, row.cells.amount ?? '', null));
    expectOk(await mark(row.id, null, row.cells.amount ?? ''));
  });
});
