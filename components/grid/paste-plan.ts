import type { Change, FormRow } from '#lib/core/forms/index.ts';
import type { GridContent } from './block-changes.ts';
import { changesOf, type RowEdit } from './cell-changes.ts';
import { isReadOnly } from './cell-view.ts';
import type { GridColumn } from './grid-column.ts';
import type { PastedCell } from './html-block.ts';
import { type RowSource, rowsAfter } from './new-rows.ts';
import { type ReadingRules, readCell } from './read-cell.ts';
import type { Block } from './selection.ts';

/** What is wrong with one cell of a paste. `row` counts from 1, as the grid shows it. */
export type PasteProblem = { row: number; label: string; text: string; message: string };

/** What a paste would do. Nothing has been changed yet. */
export type PastePlan = {
  changes: Change[];
  /** Cells that are written as they are, and marked; or that have no place. */
  problems: PasteProblem[];
  /** Rows that it adds at the end. */
  added: number;
  /** The cells that it covers. */
  block: Block;
};

/**
 * Plans a paste at the upper left of what is selected. The block fills right and down and adds rows at the end; it is
 * repeated where the selection is a multiple of it, so that one value fills everything selected. Columns that nobody can
 * write keep what they have. What cannot be read is kept as it was typed; what has no place is told.
 */
export function planPaste(input: {
  block: readonly (readonly PastedCell[])[];
  selected: Block;
  /** The rows that it was meant for; nothing where one has been removed since. */
  content: Omit<GridContent, 'rows'> & { rows: readonly (FormRow | undefined)[] };
  /** Rows in the order of their places, for what is added. */
  list: readonly FormRow[];
  source: RowSource;
  rules: ReadingRules;
}): PastePlan {
  const { block, selected, content, rules } = input;
  const size = pastedSize(block, selected);
  const target = { ...selected, bottom: selected.top + size.rows - 1, right: selected.left + size.columns - 1 };
  const added = rowsAfter({
    after: content.rows.findLast((row) => row !== undefined),
    count: target.bottom + 1 - content.rows.length,
    list: input.list,
    source: input.source,
  });
  const rows = [...content.rows, ...added];
  const problems: PasteProblem[] = [];
  const edits: RowEdit[] = [];
  for (let row = target.top; row <= target.bottom; row += 1) {
    const line = block[(row - target.top) % block.length] ?? [];
    const edit = { row: rows[row], cells: new Map<string, string>() };
    for (let column = target.left; column <= target.right; column += 1) {
      const cell = line[(column - target.left) % size.blockColumns] ?? { text: '' };
      const place = { row: edit.row, column: content.columns[column] };
      const isNew = row >= content.rows.length;
      if (saysNothing({ cell, column: place.column, isNew })) continue;
      const read = readPasted({ cell, ...place, gone: !isNew, rules });
      if (read.problem !== undefined)
        problems.push({ row: row + 1, label: place.column?.label ?? '表外', text: cell.text, message: read.problem });
      if (read.text !== undefined && place.column !== undefined) edit.cells.set(place.column.field, read.text);
    }
    if (edit.row !== undefined) edits.push({ row: edit.row, cells: edit.cells });
  }
  const changes = planChanges({ edits, added, content });
  const covered = { ...target, bottom: Math.min(target.bottom, rows.length - 1) };
  return { changes, problems, added: added.length, block: clipped(covered, content.columns.length) };
}

/** A blank leaves what a new row begins with, and what the product has given; so does the copy of what it has given. */
function saysNothing(input: { cell: PastedCell; column: GridColumn | undefined; isNew: boolean }): boolean {
  const { cell, column, isNew } = input;
  const given = column?.given === true;
  if ((cell.own?.text ?? cell.text).trim() === '') return isNew || given;
  return given && isNew && cell.own?.field === column.field;
}

function clipped(block: Block, columns: number): Block {
  return { ...block, right: Math.min(block.right, columns - 1) };
}

function pastedSize(
  block: readonly (readonly PastedCell[])[],
  selected: Block,
): { rows: number; columns: number; blockColumns: number } {
  const blockColumns = Math.max(1, ...block.map((line) => line.length));
  const rows = selected.bottom - selected.top + 1;
  const columns = selected.right - selected.left + 1;
  return {
    rows: rows % block.length === 0 ? rows : block.length,
    columns: columns % blockColumns === 0 ? columns : blockColumns,
    blockColumns,
  };
}

function readPasted(input: {
  cell: PastedCell;
  row: FormRow | undefined;
  /** Whether the row was there, where it is not. */
  gone: boolean;
  column: GridColumn | undefined;
  rules: ReadingRules;
}): { text?: string; problem?: string } {
  const { cell, row, gone, column, rules } = input;
  const blank = cell.text.trim() === '';
  if (column === undefined) return blank ? {} : { problem: '右边没有这一列，不会写入' };
  if (row === undefined)
    return blank ? {} : { problem: gone ? '这一行已经删除，不会写入' : '下面不能再加行，不会写入' };
  if (isReadOnly({ column, row })) return {};
  // What comes from this very column was taken, or marked, before.
  if (cell.own?.field === column.field) return { text: cell.own.text };
  const incoming = cell.own === undefined ? cell : { text: cell.own.text };
  // What our own grid keeps is in 元 whatever unit is shown.
  const read = readCell({ column, incoming, row, rules: cell.own === undefined ? rules : { ...rules, measure: '元' } });
  return read.ok ? { text: read.value } : { text: incoming.text.trim(), problem: read.error };
}

/** A row that is added carries its cells with it: one change, and one thing to take back. */
function planChanges(input: {
  edits: readonly RowEdit[];
  added: readonly FormRow[];
  content: Pick<GridContent, 'follow'>;
}): Change[] {
  const { edits, added, content } = input;
  const fresh = new Set(added.map(({ id }) => id));
  const follow = content.follow;
  const there = changesOf({ edits: edits.filter(({ row }) => !fresh.has(row.id)), follow });
  const written = new Map(edits.map((edit) => [edit.row.id, edit]));
  const inserts = added.map((row): Change => {
    const edit = written.get(row.id);
    const sets = edit === undefined ? [] : changesOf({ edits: [edit], follow });
    const cells: Record<string, string> = { ...row.cells };
    for (const change of sets) if (change.type === 'set' && change.to !== null) cells[change.field] = change.to;
    return { type: 'insert', row: { ...row, cells } };
  });
  return [...there, ...inserts];
}
