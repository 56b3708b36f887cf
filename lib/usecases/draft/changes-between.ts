import type { Change, FormRow } from '#lib/core/forms/index.ts';

/** What changed of a form: its rows as they are to be written, the ids of those that go, and the same as changes. */
export type FormDifference = { put: FormRow[]; removed: string[]; changes: Change[] };

/**
 * What makes one state of a form into another.
 * @param input.touched ids of the rows that may differ; all of them where absent
 */
export function changesBetween(input: {
  before: ReadonlyMap<string, FormRow>;
  after: ReadonlyMap<string, FormRow>;
  touched?: Iterable<string>;
}): FormDifference {
  const { before, after, touched = new Set([...before.keys(), ...after.keys()]) } = input;
  const put: FormRow[] = [];
  const removed: string[] = [];
  const changes: Change[] = [];
  for (const id of touched) {
    const made = rowChanges(before.get(id), after.get(id));
    const row = after.get(id);
    if (made.length === 0) continue;
    if (row === undefined) removed.push(id);
    else put.push(row);
    changes.push(...made);
  }
  return { put, removed, changes };
}

function rowChanges(before: FormRow | undefined, after: FormRow | undefined): Change[] {
  if (before === undefined) return after === undefined ? [] : [{ type: 'insert', row: after }];
  if (after === undefined) return [{ type: 'remove', row: before }];
  // A row of another section is another row that happens to have the id.
  if (before.section !== after.section || before.parent !== after.parent)
    return [
      { type: 'remove', row: before },
      { type: 'insert', row: after },
    ];
  const fields = new Set([...Object.keys(before.cells), ...Object.keys(after.cells)]);
  const sets = [...fields].flatMap((field): Change[] => {
    const [from, to] = [before.cells[field] ?? null, after.cells[field] ?? null];
    return from === to ? [] : [{ type: 'set', row: after.id, field, from, to }];
  });
  if (before.rank === after.rank) return sets;
  return [...sets, { type: 'move', row: after.id, from: before.rank, to: after.rank }];
}

/** Rows by id. */
export function rowsById(rows: readonly FormRow[]): Map<string, FormRow> {
  return new Map(rows.map((row) => [row.id, row]));
}
