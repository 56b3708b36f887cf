import {
  applyChange,
  type Change,
  cellOf,
  type FormDefinition,
  type FormRow,
  type FormRows,
  rowOf,
} from '#lib/core/forms/index.ts';

/**
 * The changes as they really happen on these rows: with what stands there now as what stood there before, without those
 * that change nothing, and with the row of a record that is filled for the first time. So they can always be undone.
 */
export function effectiveChanges(input: {
  rows: FormRows;
  changes: readonly Change[];
  definition: FormDefinition;
}): Change[] {
  const trial = new TouchedRows(input.rows);
  return input.changes.flatMap((change) => {
    const made = effective({ change, rows: trial, definition: input.definition });
    for (const each of made) applyChange(trial, each);
    return made;
  });
}

/**
 * Of changes that take a step back, those that can be made without touching what somebody else wrote since.
 * @returns the changes to make, and how many cells or rows are left as they are
 */
export function soundChanges(input: { rows: FormRows; changes: readonly Change[] }): { made: Change[]; left: number } {
  const trial = new TouchedRows(input.rows);
  let left = 0;
  const made = input.changes.flatMap((change) => {
    const sound = soundPart(trial, change);
    left += sound.left;
    for (const each of sound.made) applyChange(trial, each);
    return sound.made;
  });
  return { made, left };
}

/** Rows on which changes are tried: writes stay here, so that one cell of a large form costs one row. */
class TouchedRows extends Map<string, FormRow> {
  readonly #under: FormRows;
  readonly #gone = new Set<string>();

  constructor(under: FormRows) {
    super();
    this.#under = under;
  }

  override get(id: string): FormRow | undefined {
    return super.get(id) ?? (this.#gone.has(id) ? undefined : this.#under.get(id));
  }

  override has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  override set(id: string, row: FormRow): this {
    this.#gone.delete(id);
    return super.set(id, row);
  }

  override delete(id: string): boolean {
    const had = this.has(id);
    this.#gone.add(id);
    super.delete(id);
    return had;
  }
}

function effective(input: { change: Change; rows: FormRows; definition: FormDefinition }): Change[] {
  const { change, rows, definition } = input;
  switch (change.type) {
    case 'set':
      return effectiveSet({ change, rows, definition });
    case 'insert': {
      const there = rows.get(change.row.id);
      if (there === undefined) return [change];
      return Object.entries(change.row.cells).flatMap(([field, to]) => setCell({ rows, row: there.id, field, to }));
    }
    case 'remove': {
      const row = rows.get(change.row.id);
      return row === undefined ? [] : [{ type: 'remove', row }];
    }
    case 'move': {
      const row = rows.get(change.row);
      return row === undefined || row.rank === change.to ? [] : [{ ...change, from: row.rank }];
    }
  }
}

function effectiveSet(input: {
  change: Extract<Change, { type: 'set' }>;
  rows: FormRows;
  definition: FormDefinition;
}): Change[] {
  const { change, rows, definition } = input;
  const { row, field, to } = change;
  if (rows.has(row)) return setCell({ rows, row, field, to });
  const record = definition.sections.find(({ id, shape }) => shape === 'record' && id === row);
  if (record === undefined || to === null) return [];
  return [{ type: 'insert', row: { id: row, section: row, rank: RECORD_RANK, cells: { [field]: to } } }];
}

/** A record has one row: its place is the first key of `ranksBetween`. */
const RECORD_RANK = 'a0';

function setCell(input: { rows: FormRows; row: string; field: string; to: string | null }): Change[] {
  const { row, field, to } = input;
  const from = cellOf(input);
  return from === to ? [] : [{ type: 'set', row, field, from, to }];
}

function soundPart(rows: FormRows, change: Change): { made: Change[]; left: number } {
  const there = rows.get(rowOf(change));
  switch (change.type) {
    case 'set':
      return there !== undefined && (there.cells[change.field] ?? null) === change.from ? one(change) : NOTHING;
    case 'move':
      return there?.rank === change.from ? one(change) : NOTHING;
    case 'insert':
      return there === undefined ? one(change) : NOTHING;
    case 'remove':
      return there === undefined ? NOTHING : withoutOwnCells({ there, own: change.row });
  }
}

const NOTHING = { made: [], left: 1 };

function one(change: Change): { made: Change[]; left: number } {
  return { made: [change], left: 0 };
}

/** A row goes as a whole where every cell is still what this person wrote; else only these cells go. */
function withoutOwnCells({ there, own }: { there: FormRow; own: FormRow }): { made: Change[]; left: number } {
  const foreign = Object.entries(there.cells).filter(([field, text]) => own.cells[field] !== text);
  if (foreign.length === 0) return one({ type: 'remove', row: there });
  const mine = Object.entries(there.cells).filter(([field, text]) => own.cells[field] === text);
  const made = mine.map(([field, from]): Change => ({ type: 'set', row: there.id, field, from, to: null }));
  return { made, left: foreign.length };
}
