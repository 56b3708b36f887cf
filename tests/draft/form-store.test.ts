import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormStore } from '#components/draft/create-form-store.ts';
import type { Change, FormDefinition, FormRow } from '#lib/core/forms/index.ts';
import { lines, record, row, set } from './support/rows.ts';

function openForm(rows: readonly FormRow[] = [row({ id: 'a' }), row({ id: 'b', rank: 'a1' })]) {
  return createFormStore({ key: { form: 'personnel', owner: '215001' }, definition: TEST_FORM, rows });
}

const TEST_FORM: FormDefinition = {
  id: 'personnel',
  label: '人员经费',
  owner: 'unit',
  editor: 'unit',
  sections: [record, lines],
};

describe('a form in the browser', () => {
  it('gives the text of a cell, and nothing where it was never filled', () => {
    const form = openForm();
    form.apply([set({ row: 'a', field: 'amount', to: '12' })], '填写金额');
    expect(form.cell('a', 'amount')).toBe('12');
    expect(form.cell('a', 'note')).toBe('');
  });

  it('keeps the array of a list while cells change, with the current rows in it', () => {
    const form = openForm();
    const before = form.list('lines');
    form.apply([set({ row: 'b', field: 'amount', to: '7' })], '填写金额');
    expect(form.list('lines')).toBe(before);
    expect(before[1]?.cells.amount).toBe('7');
    form.apply([{ type: 'move', row: 'b', from: 'a1', to: 'Zz' }], '移动');
    expect(form.list('lines').map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('lists rows under their parent, and leaves the lists of other parents alone', () => {
    const form = openForm([row({ id: 'a', parent: 'p' }), row({ id: 'b', parent: 'q' })]);
    const others = form.list('lines', 'q');
    form.apply([{ type: 'insert', row: row({ id: 'c', parent: 'p', rank: 'a5' }) }], '加行');
    expect(form.list('lines', 'p').map(({ id }) => id)).toEqual(['a', 'c']);
    expect(form.list('lines', 'q')).toBe(others);
    expect(form.list('lines')).toHaveLength(3);
  });

  it('makes the row of a record when its first field is filled', () => {
    const form = openForm([]);
    form.apply([set({ row: 'staffing', field: 'nature', to: 'agency' })], '填写');
    expect(form.row('staffing')).toMatchObject({ section: 'staffing', cells: { nature: 'agency' } });
    form.undo();
    expect(form.row('staffing')).toBeUndefined();
  });

  it('takes what stood there before from itself, whatever the caller thought', () => {
    const form = openForm();
    form.receive([set({ row: 'a', field: 'amount', to: '5' })]);
    form.apply([set({ row: 'a', field: 'amount', from: 'stale', to: '6' })], '填写');
    form.undo();
    expect(form.cell('a', 'amount')).toBe('5');
  });

  it('tells the row that changed and no other, once for a whole paste', () => {
    const form = openForm();
    const told: string[] = [];
    form.subscribeRow('a', () => told.push('a'));
    form.subscribeRow('b', () => told.push('b'));
    form.subscribeList('lines', () => told.push('list'));
    form.apply([set({ row: 'a', field: 'amount', to: '1' }), set({ row: 'a', field: 'note', to: 'x' })], '粘贴');
    expect(told).toEqual(['a']);
    form.receive([{ type: 'remove', row: row({ id: 'b', rank: 'a1' }) }]);
    expect(told).toEqual(['a', 'b', 'list']);
  });

  it('changes nothing where it is read-only', () => {
    const form = openForm();
    form.setReadOnly('已提交');
    form.apply([set({ row: 'a', field: 'amount', to: '1' })], '填写');
    expect(form.cell('a', 'amount')).toBe('');
    form.receive([set({ row: 'a', field: 'amount', to: '2' })]);
    expect(form.cell('a', 'amount')).toBe('2');
  });
});

describe('undo', () => {
  it('takes back 500 steps, a paste being one', () => {
    const form = openForm();
    for (let step = 0; step <= 600; step++) form.apply([set({ row: 'a', field: 'amount', to: String(step) })], '填写');
    expect(form.steps()).toEqual({ undo: 500, redo: 0 });
    for (let step = 0; step < 500; step++) form.undo();
    expect(form.cell('a', 'amount')).toBe('100');
    expect(form.undo()).toBeUndefined();
  });

  it('joins letters typed without a pause, and begins anew after one', () => {
    let now = 0;
    const form = createFormStore({
      key: { form: 'personnel', owner: '' },
      definition: TEST_FORM,
      rows: [row({ id: 'a' })],
      now: () => now,
    });
    for (const text of ['工', '工资', '工资福利']) {
      now += 300;
      form.apply([set({ row: 'a', field: 'note', to: text })], '填写', { typing: true });
    }
    now += 5_000;
    form.apply([set({ row: 'a', field: 'note', to: '工资福利支出' })], '填写', { typing: true });
    form.undo();
    expect(form.cell('a', 'note')).toBe('工资福利');
    form.undo();
    expect(form.cell('a', 'note')).toBe('');
  });

  it('leaves a cell that somebody else changed meanwhile, and says so', () => {
    const form = openForm();
    form.apply([set({ row: 'a', field: 'amount', to: '1' }), set({ row: 'b', field: 'amount', to: '2' })], '粘贴');
    form.receive([set({ row: 'a', field: 'amount', from: '1', to: '9' })]);
    expect(form.undo()).toBe('粘贴（1 处已被他人修改，保留他人的内容）');
    expect(form.cell('a', 'amount')).toBe('9');
    expect(form.cell('b', 'amount')).toBe('');
  });

  it('does not take away a row in which somebody else wrote', () => {
    const form = openForm([]);
    form.apply([{ type: 'insert', row: row({ id: 'n', cells: { amount: '1' } }) }], '加行');
    form.receive([set({ row: 'n', field: 'note', to: '他人' })]);
    form.undo();
    expect(form.row('n')?.cells).toEqual({ note: '他人' });
  });

  it('brings back exactly what was, and redo what was undone', () => {
    const texts = fc.constantFrom(null, '', '1', '2');
    const ids = fc.constantFrom('a', 'b', 'c');
    const change: fc.Arbitrary<Change> = fc.oneof(
      fc.record({ type: fc.constant('set' as const), row: ids, field: ids, from: texts, to: texts }),
      ids.map((id) => ({ type: 'insert' as const, row: row({ id, cells: { a: '0' } }) })),
      ids.map((id) => ({ type: 'remove' as const, row: row({ id }) })),
      fc.tuple(ids, ids).map(([id, to]) => ({ type: 'move' as const, row: id, from: '', to })),
    );
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 8 }), (steps) => {
        const form = openForm();
        const seen = [content(form)];
        for (const step of steps) {
          const before = form.steps().undo;
          form.apply(step, '填写');
          if (form.steps().undo > before) seen.push(content(form));
        }
        for (let at = seen.length - 2; at >= 0; at--) {
          form.undo();
          expect(content(form)).toEqual(seen[at]);
        }
        for (let at = 1; at < seen.length; at++) {
          form.redo();
          expect(content(form)).toEqual(seen[at]);
        }
      }),
    );
  });
});

function content(form: { rows(): readonly FormRow[] }) {
  return Object.fromEntries(form.rows().map((each) => [each.id, each]));
}
