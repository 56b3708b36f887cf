import { describe, expect, it } from 'vitest';
import { createFormStore } from '#components/draft/create-form-store.ts';
import { applyLinked } from '#components/draft/linked-step.ts';
import { type Change, formDefinition } from '#lib/core/forms/index.ts';

function store(owner: string) {
  return createFormStore({
    key: { form: 'operating', owner },
    definition: formDefinition({ id: 'operating' }),
    rows: [{ id: 'r', section: 'lines', rank: 'a0', cells: { amount: '100' } }],
  });
}

const cut = (to: string): Change => ({ type: 'set', row: 'r', field: 'amount', from: '100', to });

describe('one step over several forms', () => {
  const make = () => {
    const [a, b] = [store('1'), store('2')];
    const parts = [
      { store: a, changes: [cut('60')] },
      { store: b, changes: [cut('70')] },
    ];
    return {
      a,
      b,
      ...applyLinked({ parts, label: '按比例压减' }),
      values: () => [a.cell('r', 'amount'), b.cell('r', 'amount')],
    };
  };

  it('is taken back and made again in all of them, whichever it is done in', () => {
    const { a, b, values } = make();
    expect(values()).toEqual(['60', '70']);
    a.undo();
    expect(values()).toEqual(['100', '100']);
    b.redo();
    expect(values()).toEqual(['60', '70']);
    expect([a.steps(), b.steps()]).toEqual([
      { undo: 1, redo: 0 },
      { undo: 1, redo: 0 },
    ]);
  });

  it('is taken back from elsewhere, once', () => {
    const { takeBack, values } = make();
    takeBack();
    takeBack();
    expect(values()).toEqual(['100', '100']);
  });

  it('leaves what somebody has written over since', () => {
    const { a, b, values } = make();
    b.apply([{ type: 'set', row: 'r', field: 'amount', from: '70', to: '5' }], '填写');
    a.undo();
    expect(values()).toEqual(['100', '5']);
  });

  it('is not taken back by whoever types the former amount again, nor made again by typing it anew', () => {
    const { a, b, values } = make();
    a.apply([{ type: 'set', row: 'r', field: 'amount', from: '60', to: '100' }], '填写', { typing: true });
    expect(values()).toEqual(['100', '70']);
    a.undo();
    b.undo();
    expect(values()).toEqual(['100', '100']);
    a.apply([cut('60')], '填写');
    expect(values()).toEqual(['60', '100']);
  });

  it('is made again in all of them where one could be taken back by a new step only', () => {
    const { a, b, values } = make();
    b.apply([{ type: 'set', row: 'r', field: 'note', from: null, to: '另有说明' }], '填写');
    a.undo();
    expect([...values(), b.cell('r', 'note')]).toEqual(['100', '100', '另有说明']);
    b.undo();
    expect([...values(), b.cell('r', 'note')]).toEqual(['60', '70', '另有说明']);
  });
});
