import { applyChange, type Change, cellOf } from './change.ts';
import type { FormRow, FormRows } from './form-row.ts';

/**
 * Why a change cannot be made on rows that somebody else has changed in the meantime.
 * `CELL`: the same cell holds `theirs` now, where the change started from another value and wants `mine`.
 * `ROW_REMOVED`: the row is gone. `ROW_CHANGED`: the row to be removed has been changed.
 */
export type Conflict =
  | { code: 'CELL'; row: string; field: string; mine: string | null; theirs: string | null }
  | { code: 'ROW_REMOVED'; row: string; field?: string; mine?: string | null }
  | { code: 'ROW_CHANGED'; row: string; theirs: FormRow };

/** The conflicts of one change with the rows as they are now; none where it can be made, or has been made already. */
export function conflictsOf(rows: FormRows, change: Change): Conflict[] {
  switch (change.type) {
    case 'set': {
      const { row, field, from, to } = change;
      if (!rows.has(row)) return [{ code: 'ROW_REMOVED', row, field, mine: to }];
      const theirs = cellOf({ rows, row, field });
      return theirs === from || theirs === to ? [] : [{ code: 'CELL', row, field, mine: to, theirs }];
    }
    case 'insert': {
      const there = rows.get(change.row.id);
      if (there === undefined) return [];
      // A record's only row may be filled by two people at once: what differs is asked, the rest comes together.
      return Object.entries(change.row.cells).flatMap(([field, mine]): Conflict[] => {
        const theirs = there.cells[field] ?? null;
        return theirs === null || theirs === mine ? [] : [{ code: 'CELL', row: there.id, field, mine, theirs }];
      });
    }
    case 'remove': {
      const there = rows.get(change.row.id);
      if (there === undefined || sameCells(there.cells, change.row.cells)) return [];
      return [{ code: 'ROW_CHANGED', row: there.id, theirs: there }];
    }
    case 'move':
      return rows.has(change.row) ? [] : [{ code: 'ROW_REMOVED', row: change.row }];
  }
}

function sameCells(a: FormRow['cells'], b: FormRow['cells']): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/**
 * Makes changes on rows that may have moved on since they were made: all of them, or none where any conflicts.
 * @returns the conflicts; where there are none, `rows` has been changed
 */
export function mergeChanges(input: { rows: FormRows; changes: readonly Change[] }): Conflict[] {
  const trial: FormRows = new Map(input.rows);
  const conflicts = input.changes.flatMap((change) => {
    const found = conflictsOf(trial, change);
    if (found.length === 0) applyChange(trial, change);
    return found;
  });
  if (conflicts.length > 0) return conflicts;
  input.rows.clear();
  for (const [id, row] of trial) input.rows.set(id, row);
  return [];
}
