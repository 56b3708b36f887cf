import { describe, expect, it } from 'vitest';
import { createCellEditing } from '#components/grid/cell-editing.ts';
import type { GridColumn } from '#components/grid/grid-column.ts';
import { createGridModel } from '#components/grid/grid-model.ts';
import { isOneCell } from '#components/grid/late-clipboard.ts';
import { pasteBlock } from '#components/grid/paste-block.ts';
import { type PlannedPaste, pasteTarget } from '#components/grid/paste-target.ts';
import { readCode, readUnlistedCode } from '#components/grid/read-code.ts';
import { selectionAt } from '#components/grid/selection.ts';
import { ok } from '#lib/core/result/index.ts';
import { texts } from './support/pasting.ts';
import { COLUMNS, cellsOf, storeOf } from './support/sample-grid.ts';

const CODES = [
  { code: '30101', name: '基本工资' },
  { code: '30102', name: '津贴补贴' },
];

/** A grid whose 科目 is read from a list that is on its way. */
function waitingGrid(cells: readonly Record<string, string>[]) {
  const store = storeOf(cells);
  const { promise, resolve } = Promise.withResolvers<void>();
  let state: 'asked' | 'here' | 'failed' = 'asked';
  const economic: GridColumn = {
    field: 'economic',
    label: '科目',
    kind: 'economic',
    width: 120,
    read: (text) => (state === 'here' ? readCode(CODES)(text) : readUnlistedCode(text)),
    arriving: () => (state === 'asked' ? promise : undefined),
  };
  const columns = [economic, ...COLUMNS.slice(1)];
  const follow = ({ field, to }: { field: string; to: string }): Record<string, string> =>
    field === 'economic' && state === 'here' ? { item: `随${to}` } : {};
  const grid = createGridModel({ store, section: 'lines', label: '明细', columns, follow, newRow: () => ({}) });
  const leave = grid.connect();
  const plans: PlannedPaste[] = [];
  const settle = async (how: 'here' | 'failed') => {
    state = how;
    resolve();
    await new Promise((done) => setTimeout(done));
  };
  const paste = (rows: string[][]) =>
    pasteBlock({ grid, block: texts(rows), target: pasteTarget(grid), onPlan: (plan) => void plans.push(plan) });
  return { store, grid, settle, paste, plans, leave };
}

describe('a paste before the list of codes is there', () => {
  it('waits for it, and knows the codes by their names then', async () => {
    const { store, settle, paste, plans } = waitingGrid([]);
    paste([['基本工资'], ['30102 津贴补贴']]);
    expect(cellsOf(store)).toEqual([]);
    await settle('here');
    expect(plans).toEqual([]);
    expect(cellsOf(store)).toEqual([
      { economic: '30101', item: '随30101' },
      { economic: '30102', item: '随30102' },
    ]);
    store.undo();
    expect(cellsOf(store)).toEqual([]);
  });

  it('goes into the cells that it was meant for, wherever rows and cursor have gone', async () => {
    const { store, grid, settle, paste } = waitingGrid([{ item: '一' }, { item: '二' }, { item: '三' }]);
    grid.cursor.select(selectionAt({ row: 1, column: 0 }));
    paste([['基本工资'], ['津贴补贴']]);
    const [first] = store.list('lines');
    if (first === undefined) throw new Error('no row');
    store.apply([{ type: 'remove', row: first }], '删除');
    grid.cursor.select(selectionAt({ row: 1, column: 2 }));
    await settle('here');
    expect(cellsOf(store).map(({ economic }) => economic)).toEqual(['30101', '30102']);
    expect(grid.cursor.selection()).toEqual(selectionAt({ row: 1, column: 2 }));
  });

  it('tells of a line whose row somebody has removed, and puts it into no other', async () => {
    const { store, settle, paste, plans } = waitingGrid([{ item: '一' }, { item: '二' }]);
    paste([['基本工资'], ['津贴补贴']]);
    const [first] = store.list('lines');
    if (first === undefined) throw new Error('no row');
    store.apply([{ type: 'remove', row: first }], '删除');
    await settle('here');
    expect(plans.flatMap(({ problems }) => problems.map(({ text, message }) => `${text}：${message}`))).toEqual([
      '基本工资：这一行已经删除，不会写入',
    ]);
  });

  it('is asked about as ever when the list does not come', async () => {
    const { store, settle, paste, plans } = waitingGrid([]);
    paste([['基本工资', '', '100']]);
    await settle('failed');
    expect(plans.flatMap(({ problems }) => problems.map(({ message }) => message))).toEqual([
      '科目表还没有取到，请写编码，或者稍后再填',
    ]);
    expect(cellsOf(store)).toEqual([]);
  });

  it('is made all the same when its form has been left meanwhile', async () => {
    const { store, settle, paste, plans, leave } = waitingGrid([]);
    paste([['基本工资'], ['认不出']]);
    leave();
    await settle('here');
    expect(plans).toEqual([]);
    expect(cellsOf(store).map(({ economic }) => economic)).toEqual(['30101', '认不出']);
  });

  it('waits for nothing where it touches no code', () => {
    const { store, grid, paste } = waitingGrid([{}]);
    grid.cursor.select(selectionAt({ row: 0, column: 1 }));
    paste([['一', '100']]);
    expect(cellsOf(store)).toEqual([{ item: '一', amount: '100' }]);
  });
});

it('one value that is pasted goes into the text that is being written', () => {
  const one = ['12', '12\r\n', '"两\n行"', '"有""引号"', ''];
  const more = ['1\t2', '1\r\n2\r\n', '"a\nb"\t1', '\n\n'];
  expect(one.map((text) => isOneCell({ text, html: '' }))).toEqual(one.map(() => true));
  expect(more.map((text) => isOneCell({ text, html: '' }))).toEqual(more.map(() => false));
});

describe('a code typed before the list of codes is there', () => {
  const typed = (text: string) => {
    const waiting = waitingGrid([{ amount: '5' }]);
    const editing = createCellEditing(waiting.grid);
    editing.begin('enter');
    editing.commit(text);
    return waiting;
  };

  it.each(['基本工资', '30101'])('by “%s” is kept at once, and taken with what follows once it is', async (text) => {
    const { store, settle } = typed(text);
    expect(cellsOf(store)).toEqual([{ amount: '5', economic: text }]);
    await settle('here');
    expect(cellsOf(store)).toEqual([{ amount: '5', economic: '30101', item: '随30101' }]);
  });

  it('stays what somebody has written over it', async () => {
    const { store, settle } = typed('基本工资');
    store.apply([{ type: 'set', row: 'r0', field: 'economic', from: '基本工资', to: '30102' }], '填写');
    await settle('here');
    expect(cellsOf(store)).toEqual([{ amount: '5', economic: '30102' }]);
  });

  it('stays as it was typed, and is told, where the list does not come', async () => {
    const { store, grid, settle } = typed('基本工资');
    await settle('failed');
    expect(cellsOf(store)).toEqual([{ amount: '5', economic: '基本工资' }]);
    expect(grid.said()).toContain('科目表还没有取到');
    expect(readUnlistedCode('30101')).toEqual(ok('30101'));
  });
});
