import type { Change } from './change.ts';
import { type FormRow, type Mark, markKey } from './form-row.ts';

/** Marks that ask somebody to look at a value: whoever writes it, be it the same, has looked. */
const LOOKED_AT: readonly Mark[] = ['carried', 'stale'];

/** The cells that mark a value as waiting for a look: carried over from last year, or dependent on what was cut. */
export function waitingMarks({ row, field }: { row: Pick<FormRow, 'cells'>; field: string }): string[] {
  return LOOKED_AT.map((mark) => markKey({ field, mark })).filter((key) => row.cells[key] !== undefined);
}

/** Marks that say where a value comes from: they go with the value. */
const OF_VALUE: readonly Mark[] = ['cut', 'read'];

/**
 * The changes that go with writing a cell: its marks that ask for a look go, and where the value becomes another those that
 * say where it came from.
 */
export function clearedMarks(input: {
  row: Pick<FormRow, 'id' | 'cells'>;
  field: string;
  to: string | null;
}): Change[] {
  const { row, field, to } = input;
  const gone = (row.cells[field] ?? '') === (to ?? '') ? LOOKED_AT : [...LOOKED_AT, ...OF_VALUE];
  return gone.flatMap((mark): Change[] => {
    const key = markKey({ field, mark });
    const from = row.cells[key];
    return from === undefined ? [] : [{ type: 'set', row: row.id, field: key, from, to: null }];
  });
}
