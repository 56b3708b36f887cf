import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FormKey } from '#lib/core/forms/index.ts';
import { person, SYSTEM } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import {
  lineRow,
  OPERATING,
  PROJECT,
  saveForm,
  saveForms,
  setCell,
  storedForm,
  UNIT,
} from '#tests/support/form-saves.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { enter, GOLDEN_KEY, stored } from '#tests/support/stored-budget.ts';

const somebody = person({ role: 'preparer', id: 'somebody', name: '另一位经办' });

describe.each(ENGINES)('saving forms on %s', (engine) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await createStore(engine);
    await enter(store.services);
  });
  afterEach(() => store.remove());

  const trail = () => store.services.storage.read(({ audit }) => audit.list({ actor: SYSTEM, ...GOLDEN_KEY }));
  const units = () => store.services.storage.read(({ budgets }) => budgets.units({ actor: SYSTEM, key: GOLDEN_KEY }));
  const cell = async (row: string, field: string, form = OPERATING) =>
    (await storedForm(store.services, form)).rows.find(({ id }) => id === row)?.cells[field];

  it('adds a line to the budget and leaves everything else alone', async () => {
    const saved = expectOk(await saveForm(store.services, { changes: [lineRow('new', { amount: '120.50' })] }));
    expect(saved).toEqual({
      saved: [{ ...OPERATING, revision: 2 }],
      savedAt: '2026-01-05T01:00:00.000Z',
      others: [],
    });
    const after = await stored(store.services);
    const golden = goldenBudget();
    const added = after.expenditure.find((line) => line.amount === 12_050 && line.project === PROJECT);
    expect(added).toMatchObject({ unit: UNIT, function: '2101501', economic: '30201' });
    expect(after.expenditure.filter((line) => line !== added)).toEqual(golden.expenditure);
    expect((await units()).map(({ code, revision }) => [code, revision])).toEqual([
      ['215001', 2],
      ['215002', 1],
      ['215003', 1],
    ]);
  });

  it('keeps what is not finished, which is no part of the budget', async () => {
    const changes = [lineRow('half', { amount: '68人×' }), lineRow('blank', { amount: '', economic: '999' })];
    expectOk(await saveForm(store.services, { changes }));
    expect(await cell('half', 'amount')).toBe('68人×');
    expect((await stored(store.services)).expenditure).toEqual(goldenBudget().expenditure);
  });

  it('merges what two people did to different rows and cells, and tells each of the other', async () => {
    const { services } = store;
    const { revision } = expectOk(
      await saveForm(services, { changes: [lineRow('a', { amount: 1 }), lineRow('b', { amount: 2 })] }),
    ).saved[0] ?? { revision: 0 };
    const mine = { revision, changes: [setCell({ row: 'a', field: 'amount', from: '1', to: '10' })] };
    const theirs = [
      setCell({ row: 'b', field: 'amount', from: '2', to: '20' }),
      setCell({ row: 'a', field: 'note', from: null, to: '附件' }),
    ];
    expectOk(await saveForm(services, { revision, changes: theirs, actor: somebody }));
    const saved = expectOk(await saveForm(services, mine));
    expect(saved.saved).toEqual([{ ...OPERATING, revision: revision + 2 }]);
    expect(saved.others).toEqual([
      { ...OPERATING, revision: revision + 1, changes: theirs, by: '另一位经办', at: '2026-01-05T01:00:00.000Z' },
    ]);
    expect([await cell('a', 'amount'), await cell('b', 'amount'), await cell('a', 'note')]).toEqual([
      '10',
      '20',
      '附件',
    ]);
  });

  it('asks where two changed the same cell: whose the other value is, and when, and keeps nothing', async () => {
    const { services } = store;
    expectOk(await saveForm(services, { changes: [lineRow('a', { amount: 1 })] }));
    store.clock.advance(60_000);
    const theirs = [setCell({ row: 'a', field: 'amount', from: '1', to: '20' })];
    expectOk(await saveForm(services, { revision: 2, changes: theirs, actor: somebody }));
    const before = await trail();
    const changes = [setCell({ row: 'a', field: 'amount', from: '1', to: '10' }), lineRow('c', { amount: 3 })];
    const refused = await saveForm(services, { revision: 2, changes });
    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: 'FORM_CONFLICT',
        conflicts: [
          {
            ...OPERATING,
            conflict: { code: 'CELL', row: 'a', field: 'amount', mine: '10', theirs: '20' },
            by: '另一位经办',
            at: '2026-01-05T01:01:00.000Z',
          },
        ],
        current: [{ ...OPERATING, unit: UNIT, revision: 3 }],
      },
    });
    expect([await cell('a', 'amount'), await cell('c', 'amount')]).toEqual(['20', undefined]);
    expect(await trail()).toEqual(before);
  });

  it('tells of a row that somebody removed, and of one that changed before it could be', async () => {
    const { services } = store;
    expectOk(await saveForm(services, { changes: [lineRow('a', { amount: 1 }), lineRow('b', { amount: 2 })] }));
    const { rows } = await storedForm(services, OPERATING);
    const [a, b] = ['a', 'b'].map((id) => rows.find((row) => row.id === id));
    if (a === undefined || b === undefined) throw new Error('no rows');
    const theirs = [{ type: 'remove' as const, row: a }, setCell({ row: 'b', field: 'note', from: null, to: 'x' })];
    expectOk(await saveForm(services, { revision: 2, changes: theirs, actor: somebody }));
    const gone = await saveForm(services, {
      revision: 2,
      changes: [setCell({ row: 'a', field: 'amount', from: '1', to: '5' })],
    });
    expect(gone).toMatchObject({
      error: { conflicts: [{ conflict: { code: 'ROW_REMOVED', row: 'a' }, by: '另一位经办' }] },
    });
    const changed = await saveForm(services, { revision: 2, changes: [{ type: 'remove', row: b }] });
    expect(changed).toMatchObject({
      error: { conflicts: [{ conflict: { code: 'ROW_CHANGED', row: 'b' }, by: '另一位经办' }] },
    });
  });

  it('lets all of many saves of different rows at once through, and loses none', async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `row-${index}`);
    const answers = await Promise.all(
      ids.map((id, index) => saveForm(store.services, { revision: 1, changes: [lineRow(id, { amount: index })] })),
    );
    const revisions = answers.map((answer) => expectOk(answer).saved[0]?.revision ?? 0);
    expect(revisions.toSorted((a, b) => a - b)).toEqual(ids.map((_, index) => index + 2));
    const { rows } = await storedForm(store.services, OPERATING);
    expect(ids.every((id) => rows.some((row) => row.id === id))).toBe(true);
  });

  it('applies a save once that is sent again because its answer was lost', async () => {
    const again = { idempotencyKey: 'the-same-save', revision: 1, changes: [lineRow('a', { amount: 1 })] };
    const first = expectOk(await saveForm(store.services, again));
    store.clock.advance(90_000);
    expect(expectOk(await saveForm(store.services, again))).toEqual(first);
    const together = await Promise.all([saveForm(store.services, again), saveForm(store.services, again)]);
    expect(together.map(expectOk)).toEqual([first, first]);
    expect((await trail()).filter(({ payload }) => payload.type === 'form.saved')).toHaveLength(1);
    const other = await saveForm(store.services, { ...again, changes: [lineRow('b', { amount: 1 })] });
    expect(other).toEqual({ ok: false, error: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expectOk(await saveForm(store.services, { ...again, actor: somebody }));
  });

  it('counts nothing up where a save changes nothing', async () => {
    expectOk(await saveForm(store.services, { changes: [lineRow('a', { amount: 1 })] }));
    const before = await trail();
    const same = [setCell({ row: 'a', field: 'amount', from: '0', to: '1' })];
    expect(expectOk(await saveForm(store.services, { changes: same })).saved).toEqual([{ ...OPERATING, revision: 2 }]);
    expect(await trail()).toEqual(before);
  });

  it('keeps all of several forms, or none', async () => {
    const { services } = store;
    const unit: FormKey = { form: 'unit', owner: UNIT };
    const count = setCell({ row: 'staffing', field: 'retired.veteran', from: 'wrong', to: '3' });
    const forms = [
      { ...OPERATING, revision: 1, changes: [lineRow('a', { amount: 1 })] },
      { ...unit, revision: 1, changes: [count] },
    ];
    expect(await saveForms(services, { forms })).toMatchObject({ error: { code: 'FORM_CONFLICT' } });
    expect((await storedForm(services, OPERATING)).revision).toBe(1);
    const was = (await storedForm(services, unit)).rows.find(({ id }) => id === 'staffing')?.cells['retired.veteran'];
    const right = { ...count, from: was ?? null };
    const saved = expectOk(
      await saveForms(services, { forms: [forms[0], { ...unit, revision: 1, changes: [right] }] as typeof forms }),
    );
    expect(saved.saved.map(({ revision }) => revision)).toEqual([2, 2]);
    expect((await trail()).at(-1)?.payload).toMatchObject({
      type: 'form.saved',
      version: 1,
      year: 2026,
      revision: 2,
      forms: [
        { ...OPERATING, unit: UNIT, revision: 2 },
        { ...unit, unit: UNIT, revision: 2, changes: [right] },
      ],
    });
  });

  it('refuses what no form has and what cannot be kept, each mistake by its place', async () => {
    const line = lineRow('a', { amount: 1 });
    const changes = [
      { ...line, row: { ...line.row, cells: { ...line.row.cells, colour: 'red' } } },
      lineRow('b', { amount: 1, item: 'a\u0000b' }),
      lineRow('c', { amount: 1, item: 'half \ud83d' }),
      lineRow('d', { amount: 1, item: '长'.repeat(20_001) }),
      { ...line, row: { ...line.row, id: 'e', section: 'nowhere' } },
      setCell({ row: 'f', field: 'amount#funny', from: null, to: '' }),
      lineRow('f', { amount: 1 }),
      setCell({ row: 'f', field: 'amount#funny', from: null, to: '' }),
    ];
    const refused = await saveForm(store.services, { changes });
    if (refused.ok || refused.error.code !== 'INVALID_FIELDS') throw new Error('not refused');
    expect(refused.error.errors.map(({ path }) => path)).toEqual([
      'forms[0].changes[0].row.cells.colour',
      'forms[0].changes[1].row.cells.item',
      'forms[0].changes[2].row.cells.item',
      'forms[0].changes[3].row.cells.item',
      'forms[0].changes[4].row.section',
      'forms[0].changes[7].to',
    ]);
    expect(refused.error.errors[3]?.message).toContain('超过 20000 个字');
    const many = Array.from({ length: 10_001 }, (_, index) => lineRow(`m${index}`, { amount: 1 }));
    const full = await saveForm(store.services, { changes: many });
    expect(full).toMatchObject({ error: { code: 'INVALID_FIELDS', errors: [{ path: 'forms[0]' }] } });
    const quotas = await saveForm(store.services, { form: { form: 'quotas', owner: '' }, changes: [] });
    expect(quotas).toMatchObject({ error: { code: 'INVALID_FIELDS' } });
  });

  it('refuses amounts whose sum over the whole budget leaves exact arithmetic, and keeps the budget in service', async () => {
    const large = '60000000000000';
    expectOk(await saveForm(store.services, { changes: [lineRow('a', { amount: large })] }));
    const more = await saveForm(store.services, { changes: [lineRow('b', { amount: large })] });
    expect(more).toMatchObject({ error: { code: 'INVALID_FIELDS', errors: [{ path: 'forms' }] } });
    const many = Array.from({ length: 2_000 }, (_, index) => lineRow(`m${index}`, { amount: '90071992547409.91' }));
    expect(await saveForm(store.services, { changes: many })).toMatchObject({ error: { code: 'INVALID_FIELDS' } });
    const { expenditure } = await stored(store.services);
    expect(expenditure.filter(({ amount }) => amount === 6_000_000_000_000_000)).toHaveLength(1);
    const less = setCell({ row: 'a', field: 'amount', from: large, to: '1' });
    expectOk(await saveForm(store.services, { changes: [less] }));
  });
});
