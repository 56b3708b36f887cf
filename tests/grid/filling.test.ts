import { describe, expect, it } from 'vitest';
import { clearChanges, fillChanges } from '#components/grid/block-changes.ts';
import { changesOf } from '#components/grid/cell-changes.ts';
import { deleteSelectedRows, insertRowAfter, stepBack } from '#components/grid/grid-actions.ts';
import { createGridModel } from '#components/grid/grid-model.ts';
import { rowsAfter } from '#components/grid/new-rows.ts';
import { pasteBlock } from '#components/grid/paste-block.ts';
import { pasteTarget } from '#components/grid/paste-target.ts';
import { fen } from '#lib/core/money/index.ts';
import { contentOf, texts } from './support/pasting.ts';
import { COLUMNS, cellsOf, rowsOf, storeOf } from './support/sample-grid.ts';

describe('filling', () => {
  it('down takes the first row of what is selected, or the row above it', () => {
    const store = storeOf([{ amount: '1', item: 'a' }, { amount: '2' }, {}]);
    const content = contentOf(store);
    store.apply(fillChanges({ content, block: { top: 0, left: 1, bottom: 2, right: 2 }, direction: 'down' }), '填充');
    expect(cellsOf(store)).toEqual([1, 2, 3].map(() => ({ amount: '1', item: 'a' })));
    store.undo();
    const one = { top: 2, left: 2, bottom: 2, right: 2 };
    store.apply(fillChanges({ content: contentOf(store), block: one, direction: 'down' }), '填充');
    expect(cellsOf(store).map(({ amount }) => amount)).toEqual(['1', '2', '2']);
  });

  it('right goes only into columns of the same kind', () => {
    const columns = [...COLUMNS, { field: 'next', label: '下年', kind: 'amount' as const, width: 1 }];
    const store = storeOf([{ amount: '5', headcount: '7' }]);
    const block = { top: 0, left: 2, bottom: 0, right: 6 };
    store.apply(fillChanges({ content: contentOf(store, columns), block, direction: 'right' }), '填充');
    expect(cellsOf(store)).toEqual([{ amount: '5', headcount: '7', next: '5' }]);
  });

  it('writes nothing where an empty cell goes into cells that were never filled, though emptying one may say something', () => {
    const columns = COLUMNS.map((column) => ({ ...column, blankCounts: true }));
    const content = contentOf(storeOf([{ headcount: '7' }, {}]), columns);
    const block = { top: 0, left: 2, bottom: 1, right: 2 };
    expect(fillChanges({ content, block, direction: 'down' })).toEqual([]);
    expect(clearChanges({ content, block })).toHaveLength(2);
  });

  it('has nothing to take above the first row', () => {
    const block = { top: 0, left: 0, bottom: 0, right: 0 };
    expect(fillChanges({ content: contentOf(storeOf([{}])), block, direction: 'down' })).toEqual([]);
  });

  it('clears what can be written and leaves the rest', () => {
    const columns = COLUMNS.map((column) => ({ ...column, readOnly: column.field === 'item' }));
    const store = storeOf([{ economic: '30101', item: '固定', amount: '1' }]);
    store.apply(
      clearChanges({ content: contentOf(store, columns), block: { top: 0, left: 0, bottom: 0, right: 5 } }),
      '清除',
    );
    expect(cellsOf(store)).toEqual([{ economic: '', item: '固定', amount: '' }]);
  });
});

describe('fields that follow', () => {
  const follow = ({ to }: { to: string }) => ({ function: to === '30108' ? '2080505' : null });

  it('are set along with the code, but never over what is entered in the same step', () => {
    const [row] = rowsOf([{}]);
    if (row === undefined) throw new Error('no row');
    const alone = changesOf({ edits: [{ row, cells: new Map([['economic', '30108']]) }], follow });
    expect(alone.map((change) => change.type === 'set' && [change.field, change.to])).toEqual([
      ['economic', '30108'],
      ['function', '2080505'],
    ]);
    const both = new Map([
      ['economic', '30108'],
      ['function', '2010101'],
    ]);
    expect(changesOf({ edits: [{ row, cells: both }], follow })).toHaveLength(2);
  });
});

describe('new rows', () => {
  it('come between their neighbours in order', () => {
    const list = rowsOf([{}, {}]);
    const source = { section: 'lines', newRow: () => ({ source: 'general' }), newId: () => 'x' };
    const made = rowsAfter({ after: list[0], count: 3, list, source });
    const ranks = [list[0], ...made, list[1]].map((row) => row?.rank ?? '');
    expect(ranks).toEqual([...ranks].sort());
    expect(new Set(ranks).size).toBe(5);
    expect(made[0]?.cells).toEqual({ source: 'general' });
  });
});

describe('a grid of groups', () => {
  const groups = ({ cells }: { cells: Readonly<Record<string, string>> }) =>
    cells.economic ? [{ id: cells.economic.slice(0, 3), label: '类' }] : [];
  const model = (cells: Record<string, string>[]) => {
    const store = storeOf(cells);
    const grid = createGridModel({
      store,
      section: 'lines',
      columns: COLUMNS,
      label: '人员经费',
      groups,
      totals: ['amount'],
      newRow: () => ({}),
    });
    grid.connect();
    return { store, grid };
  };

  it('moves a row whose code changes, and the cursor and the sums with it', () => {
    const { store, grid } = model([
      { economic: '30201', amount: '1' },
      { economic: '30101', amount: '2' },
    ]);
    expect(grid.rows.layout().entries).toEqual(['r1', 'r0']);
    grid.cursor.select({ active: { row: 0, column: 0 }, extent: { row: 0, column: 0 } });
    store.apply([{ type: 'set', row: 'r1', field: 'economic', from: '30101', to: '30301' }], '填写');
    expect(grid.rows.layout().entries).toEqual(['r0', 'r1']);
    expect(grid.active().row?.id).toBe('r1');
    expect(grid.rows.sums().groups.ofAll('amount')).toBe(fen(300));
    expect(grid.rows.sums().groups.ofGroup({ line: 2, field: 'amount' })).toBe(fen(200));
  });

  it('keeps a new row where it was inserted until it has a code', () => {
    const { grid } = model([{ economic: '30201' }, { economic: '30101' }]);
    expect(insertRowAfter(grid, 0)).toBe(true);
    expect(grid.rows.layout().entries[0]).toBe('r1');
    expect(grid.rows.layout().entries[2]).toBe('r0');
    expect(grid.cursor.selection().active.row).toBe(1);
  });

  it('deletes none of the selected rows where one of them must stay, and says why', () => {
    const { store, grid } = model([{ economic: '30101' }, { economic: '30102' }]);
    const props = grid.props();
    grid.update({ ...props, keptRow: ({ cells }) => (cells.economic === '30102' ? '30102 要留下' : undefined) });
    grid.cursor.select({ active: { row: 0, column: 0 }, extent: { row: 1, column: 0 } });
    deleteSelectedRows(grid);
    expect(store.list('lines')).toHaveLength(2);
    expect(grid.said()).toBe('30102 要留下');
    grid.cursor.select({ active: { row: 0, column: 0 }, extent: { row: 0, column: 0 } });
    deleteSelectedRows(grid);
    expect(store.list('lines').map(({ cells }) => cells.economic)).toEqual(['30102']);
  });

  it('takes a paste, a fill and a deletion back as one step each, two hundred times', () => {
    const { store, grid } = model([{ economic: '30101', amount: '1' }]);
    const before = structuredClone(store.list('lines'));
    for (let step = 0; step < 200; step += 1) {
      grid.cursor.select({ active: { row: 0, column: 2 }, extent: { row: 0, column: 2 } });
      const block = texts([[String(step + 2)], [String(step + 3)]]);
      pasteBlock({ grid, block, target: pasteTarget(grid), onPlan: () => expect.fail() });
    }
    deleteSelectedRows(grid);
    for (let step = 0; step < 201; step += 1) stepBack(grid, 'undo');
    expect(store.list('lines')).toEqual(before);
    expect(grid.rows.sums().groups.ofAll('amount')).toBe(fen(100));
  });

  it('counts the amounts that cannot be read, and knows the first as it is shown', () => {
    const { store, grid } = model([
      { economic: '30201', amount: '约两千' },
      { economic: '30101', amount: '12' },
      { economic: '30102', amount: '不详' },
    ]);
    expect(grid.rows.unread()).toEqual({ count: 2, first: { row: 'r2', field: 'amount' } });
    expect(grid.rows.sums().groups.ofAll('amount')).toBe(fen(1_200));
    store.apply([{ type: 'set', row: 'r2', field: 'amount', from: '不详', to: '1,000.5' }], '填写');
    expect(grid.rows.unread()).toEqual({ count: 1, first: { row: 'r0', field: 'amount' } });
    store.undo();
    expect(grid.rows.unread().count).toBe(2);
  });
});
