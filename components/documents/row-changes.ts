import { nanoid } from 'nanoid';
import { type Change, type FormRow, ranksBetween } from '#lib/core/forms/index.ts';

/** What of a form is read to make changes of it. */
export type RowSource = {
  list(section: string, parent?: string): readonly FormRow[];
  row(id: string): FormRow | undefined;
};

type Cells = Readonly<Record<string, string>>;

/** Sets cells of a row that is there; what already holds the text is left out. */
export function setCells({ row, cells }: { row: FormRow; cells: Readonly<Record<string, string | null>> }): Change[] {
  return Object.entries(cells).flatMap(([field, to]): Change[] => {
    const from = row.cells[field] ?? null;
    return from === to ? [] : [{ type: 'set', row: row.id, field, from, to }];
  });
}

/**
 * New rows of a list, in order, behind `after`; at the end where that is absent or gone.
 * @returns the rows, each to be inserted
 */
export function newRows(
  source: RowSource,
  input: { section: string; parent?: string; after?: string; cells: readonly Cells[] },
): FormRow[] {
  const { section, parent, cells } = input;
  const rows = source.list(section, parent);
  const found = rows.findIndex((row) => row.id === input.after);
  const at = found < 0 ? rows.length - 1 : found;
  const ranks = ranksBetween({ after: rows[at]?.rank, before: rows[at + 1]?.rank, count: cells.length });
  return cells.map((own, index) => ({
    id: nanoid(),
    section,
    ...(parent === undefined ? {} : { parent }),
    rank: ranks[index] as string,
    cells: own,
  }));
}

/** The changes that put rows in. */
export function insertAll(rows: readonly FormRow[]): Change[] {
  return rows.map((row) => ({ type: 'insert', row }));
}

/** Takes a row away, and first what stands under it in the section `children`. */
export function removeRow(source: RowSource, input: { row: FormRow; children?: string }): Change[] {
  const under = input.children === undefined ? [] : source.list(input.children, input.row.id);
  return [...under, input.row].map((row) => ({ type: 'remove', row }));
}

/**
 * Puts a row at another place of the list that is shown, which may leave out rows of the same section.
 * @param input.shown the rows as they stand, in order; `to` is the place among them once the row has been taken out
 */
export function moveRow(input: { shown: readonly FormRow[]; row: string; to: number }): Change[] {
  const moved = input.shown.find(({ id }) => id === input.row);
  if (moved === undefined) return [];
  const others = input.shown.filter(({ id }) => id !== input.row);
  const to = Math.max(0, Math.min(others.length, input.to));
  if (input.shown.indexOf(moved) === to) return [];
  const [rank = moved.rank] = ranksBetween({ after: others[to - 1]?.rank, before: others[to]?.rank, count: 1 });
  return [{ type: 'move', row: moved.id, from: moved.rank, to: rank }];
}

/** Puts a row one place up (-1) or down (1) in the list that is shown; nothing at its ends. */
export function nudgeRow(input: { shown: readonly FormRow[]; row: string; by: -1 | 1 }): Change[] {
  const at = input.shown.findIndex(({ id }) => id === input.row);
  const to = at + input.by;
  return at < 0 || to < 0 || to >= input.shown.length ? [] : moveRow({ ...input, to });
}
