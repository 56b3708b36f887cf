import { type Change, waitingMarks } from '#lib/core/forms/index.ts';
import { clearChanges, fillChanges, type GridContent } from './block-changes.ts';
import { carriedCells } from './carried-cells.ts';
import { changesOf } from './cell-changes.ts';
import type { GridModel } from './grid-model.ts';
import { rowsAfter } from './new-rows.ts';
import { type Block, blockOf, selectionAt } from './selection.ts';

/** What is shown, for what concerns more than one cell. */
export function contentOf(grid: GridModel): GridContent {
  const { columns, follow, store } = grid.props();
  const all = store.readOnly === undefined ? columns : columns.map((column) => ({ ...column, readOnly: true }));
  return { rows: grid.rows.rows(), columns: all, follow };
}

/** What is selected. */
export function selectedBlock(grid: GridModel): Block {
  return blockOf(grid.cursor.selection());
}

function applyStep(input: { grid: GridModel; changes: Change[]; label: string }): void {
  const { grid, changes, label } = input;
  if (changes.length > 0) grid.props().store.apply(changes, label);
  grid.say(changes.length > 0 ? `已${label}` : '这里没有可以改动的单元格');
}

/** Delete: empties what is selected, as one step. */
export function clearSelected(grid: GridModel, label = '清除'): void {
  applyStep({ grid, changes: clearChanges({ content: contentOf(grid), block: selectedBlock(grid) }), label });
}

/** Ctrl+D and Ctrl+R, as one step. */
export function fillSelected(grid: GridModel, direction: 'down' | 'right'): void {
  const changes = fillChanges({ content: contentOf(grid), block: selectedBlock(grid), direction });
  applyStep({ grid, changes, label: direction === 'down' ? '向下填充' : '向右填充' });
}

/** Takes what of the selected waits as it is, as one step. */
export function confirmSelected(grid: GridModel): void {
  const content = contentOf(grid);
  const changes = carriedCells({ content, block: selectedBlock(grid) }).flatMap(({ row, field }): Change[] =>
    waitingMarks({ row, field }).map((key) => ({
      type: 'set',
      row: row.id,
      field: key,
      from: row.cells[key] ?? null,
      to: null,
    })),
  );
  applyStep({ grid, changes, label: `确认 ${changes.length} 个值` });
}

/**
 * Adds a row behind a row as it is shown, -1 for the top, and goes to its first cell that can be written.
 * @returns whether the grid takes rows
 */
export function insertRowAfter(grid: GridModel, entry: number): boolean {
  const { store } = grid.props();
  const id = grid.rows.layout().entries[entry];
  const after = id === undefined ? undefined : store.row(id);
  const [row] = rowsAfter({ after, count: 1, list: grid.rows.list(), source: grid.rowSource() });
  if (row === undefined) return false;
  store.apply([{ type: 'insert', row }], '插入一行');
  const added = grid.rows.layout().entryOf.get(row.id) ?? entry + 1;
  grid.cursor.select(selectionAt({ row: added, column: 0 }));
  grid.say(`已插入第 ${added + 1} 行`);
  return true;
}

/** Removes the rows that are selected, as one step. */
export function deleteSelectedRows(grid: GridModel): void {
  const { top, bottom } = selectedBlock(grid);
  deleteRows(grid, grid.rows.layout().entries.slice(top, bottom + 1));
}

/** Removes rows as one step; none where one of them must stay. */
export function deleteRows(grid: GridModel, ids: readonly string[]): void {
  const { store, newRow, keptRow } = grid.props();
  const open = store.readOnly === undefined && newRow !== undefined;
  const rows = open ? ids.flatMap((id) => store.row(id) ?? []) : [];
  const kept = rows.map((row) => keptRow?.(row)).find((reason) => reason !== undefined);
  const changes = rows.map((row): Change => ({ type: 'remove', row }));
  if (kept === undefined) applyStep({ grid, changes, label: `删除 ${changes.length} 行` });
  else grid.say(kept);
}

/** Takes back the last step, or makes it again. */
export function stepBack(grid: GridModel, direction: 'undo' | 'redo'): void {
  const label = grid.props().store[direction]();
  const verb = direction === 'undo' ? '撤销' : '重做';
  grid.say(label === undefined ? `没有可${verb}的操作` : `已${verb}：${label}`);
}

/** Writes one text into the active cell. `typing` goes on with the same step. */
export function writeActive(input: { grid: GridModel; text: string; typing?: boolean }): void {
  const { grid, text, typing = false } = input;
  const { row, column } = grid.active();
  if (row === undefined || column === undefined || grid.activeIsReadOnly()) return;
  const { store, follow } = grid.props();
  const changes = changesOf({
    edits: [{ row, cells: new Map([[column.field, text]]) }],
    // What follows comes once the cell is left: half a code suggests nothing.
    follow: typing ? undefined : follow,
  });
  if (changes.length > 0) store.apply(changes, `填写${column.label}`, { typing });
}
