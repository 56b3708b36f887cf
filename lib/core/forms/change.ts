import type { FormRow, FormRows } from './form-row.ts';

/**
 * The one way a form changes: typing, pasting, undoing, saving, merging and the history all speak of these. Each carries
 * what was there before, so that it can be turned around and so that nobody's work is written over unseen.
 */
export type Change =
  | { type: 'set'; row: string; field: string; from: string | null; to: string | null }
  | { type: 'insert'; row: FormRow }
  | { type: 'remove'; row: FormRow }
  | { type: 'move'; row: string; from: string; to: string };

/** Id of the row that a change is about. */
export function rowOf(change: Change): string {
  return typeof change.row === 'string' ? change.row : change.row.id;
}

/** The change that takes this one back. */
export function inverse(change: Change): Change {
  switch (change.type) {
    case 'set':
    case 'move':
      return { ...change, from: change.to, to: change.from } as Change;
    case 'insert':
      return { type: 'remove', row: change.row };
    case 'remove':
      return { type: 'insert', row: change.row };
  }
}

/** The changes that take these back, in the order in which to make them. */
export function inverseOf(changes: readonly Change[]): Change[] {
  return changes.map(inverse).reverse();
}

/** Text of a cell, or null where it was never filled. */
export function cellOf({ rows, row, field }: { rows: FormRows; row: string; field: string }): string | null {
  return rows.get(row)?.cells[field] ?? null;
}

/** Makes a change. One that concerns a row that is gone changes nothing; a row that is there already takes the cells. */
export function applyChange(rows: FormRows, change: Change): void {
  switch (change.type) {
    case 'set': {
      const row = rows.get(change.row);
      if (row !== undefined) rows.set(row.id, { ...row, cells: withCell(row.cells, change) });
      return;
    }
    case 'insert': {
      const there = rows.get(change.row.id);
      const cells = there === undefined ? change.row.cells : { ...there.cells, ...change.row.cells };
      rows.set(change.row.id, { ...(there ?? change.row), cells });
      return;
    }
    case 'remove':
      rows.delete(change.row.id);
      return;
    case 'move': {
      const row = rows.get(change.row);
      if (row !== undefined) rows.set(row.id, { ...row, rank: change.to });
      return;
    }
  }
}

function withCell(
  cells: FormRow['cells'],
  { field, to }: Pick<Extract<Change, { type: 'set' }>, 'field' | 'to'>,
): FormRow['cells'] {
  if (to !== null) return { ...cells, [field]: to };
  const { [field]: _gone, ...rest } = cells;
  return rest;
}
