import type { Change, FormRow } from '#lib/core/forms/index.ts';

/** Rows by id. */
export type RowsById = ReadonlyMap<string, FormRow>;

/** The changes that make one row of the other; `undefined` is a row that is not there. */
export function rowDifference(input: { before: FormRow | undefined; after: FormRow | undefined }): Change[] {
  const { before, after } = input;
  if (before === after || after === undefined) return before === after ? [] : removal(before);
  if (before === undefined) return [{ type: 'insert', row: after }];
  const row = after.id;
  const changes = fieldsOf(before, after).flatMap((field): Change[] => {
    const from = before.cells[field] ?? null;
    const to = after.cells[field] ?? null;
    return from === to ? [] : [{ type: 'set', row, field, from, to }];
  });
  return before.rank === after.rank ? changes : [...changes, { type: 'move', row, from: before.rank, to: after.rank }];
}

/** The changes that make these rows of the others, for the rows named; for all where none are named. */
export function differences(input: { before: RowsById; after: RowsById; ids?: Iterable<string> }): Change[] {
  const { before, after, ids = new Set([...before.keys(), ...after.keys()]) } = input;
  return [...ids].flatMap((id) => rowDifference({ before: before.get(id), after: after.get(id) }));
}

/** Names of the cells of two rows. */
export function fieldsOf(a: FormRow | undefined, b: FormRow | undefined): string[] {
  return [...new Set([...Object.keys(a?.cells ?? {}), ...Object.keys(b?.cells ?? {})])];
}

/** Whether two rows hold the same texts, wherever they stand. */
export function sameCells(a: FormRow, b: FormRow): boolean {
  return fieldsOf(a, b).every((field) => a.cells[field] === b.cells[field]);
}

function removal(row: FormRow | undefined): Change[] {
  return row === undefined ? [] : [{ type: 'remove', row }];
}
