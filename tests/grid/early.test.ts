import { describe, expect, it } from 'vitest';
import { createCellEditing } from '#components/grid/cell-editing.ts';
import { type EarlyDeed, keepEarlyDeeds } from '#components/grid/early-deeds.ts';
import { repeatEarly } from '#components/grid/editor-events.ts';
import type { KeyPress } from '#components/grid/grid-keys.ts';
import { createGridModel } from '#components/grid/grid-model.ts';
import { selectionAt } from '#components/grid/selection.ts';
import { COLUMNS, cellsOf, storeOf } from './support/sample-grid.ts';

const press = (key: string): EarlyDeed => {
  const at: KeyPress = { key, keyCode: 0, shift: false, ctrl: false, alt: false, composing: false };
  return { type: 'key', press: at };
};
const text = (typed: string): EarlyDeed => ({ type: 'text', text: typed });

/** A grid of two rows where this was done before what writes the cells came. */
function doneEarly(deeds: readonly EarlyDeed[]) {
  const store = storeOf([{ item: '一' }, { item: '二' }]);
  const columns = COLUMNS.filter(({ field }) => field === 'item' || field === 'amount');
  const grid = createGridModel({ store, section: 'lines', label: '明细', columns, newRow: () => ({}) });
  grid.connect();
  const early = keepEarlyDeeds();
  for (const deed of deeds) early.add(deed);
  let value = '';
  const input = {
    text: () => value,
    setText(to: string) {
      value = to;
    },
    insert(more: string) {
      value += more;
    },
    focus: () => undefined,
  };
  const nothing = () => undefined;
  const popup = { open: undefined, listed: [], pick: nothing, search: nothing, take: nothing, close: nothing };
  const context = {
    grid,
    editing: createCellEditing(grid),
    input,
    popup: { ...popup, onKey: () => false },
    onPlan: nothing,
    state: { composing: false, leaving: false },
  };
  while (repeatEarly({ context, early }));
  return { store, grid, early, input };
}

describe('what is done in a grid before what writes its cells is there', () => {
  it('is done in its order once that has come', () => {
    const { store, grid } = doneEarly([text('甲'), text('甲乙'), press('Enter'), text('丙'), press('Tab'), text('12')]);
    expect(cellsOf(store).map(({ item }) => item)).toEqual(['甲乙', '丙']);
    expect(grid.active().spot).toEqual({ row: 1, column: COLUMNS.length > 1 ? 1 : 0 });
    expect(grid.cursor.mode()).toBe('enter');
  });

  it('puts into a new row what is typed after the button for it, and before it what was typed before', () => {
    const { store, grid } = doneEarly([
      text('甲'),
      { type: 'run', command: { type: 'insert-row' } },
      text('丙'),
      press('Tab'),
    ]);
    const items = grid.rows.rows().map(({ cells }) => cells.item);
    expect(items).toEqual(['甲', '丙', '二']);
    expect(cellsOf(store)).toHaveLength(3);
  });

  it('leaves open what was typed last, for the letters that follow', () => {
    const { input, store } = doneEarly([text('甲')]);
    expect(input.text()).toBe('甲');
    expect(cellsOf(store)[0]).toEqual({ item: '一' });
  });

  it('goes on in the text of a cell that was opened', () => {
    const { input } = doneEarly([press('F2'), text('号')]);
    expect(input.text()).toBe('一号');
  });

  it('takes what was typed in a cell before another was pressed', () => {
    const { store, grid } = doneEarly([text('甲'), { type: 'go', selection: selectionAt({ row: 1, column: 0 }) }]);
    expect(cellsOf(store).map(({ item }) => item)).toEqual(['甲', '二']);
    expect(grid.active().spot.row).toBe(1);
  });

  it('is done once, however many keys there were', () => {
    const { early, grid } = doneEarly([...Array(120)].map(() => press('ArrowDown')));
    expect(early.waiting()).toBe(false);
    expect(grid.active().spot.row).toBe(1);
  });
});
