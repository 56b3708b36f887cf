import type { Change, FormRow } from '#lib/core/forms/index.ts';
import { insertAll, newRows, type RowSource, setCells } from '../row-changes.ts';
import type { IndicatorCells } from './pasted-indicators.ts';

const SECTION = 'indicators';

/** Changes, and the last row that they make: where the caret goes. */
export type Made = { changes: Change[]; last: string | undefined };

/** New indicators of a goal behind one of its rows, at the end where that is absent. */
export function addIndicators(
  source: RowSource,
  input: { goal: string; after?: string | undefined; cells: readonly IndicatorCells[] },
): Made {
  const { goal, after, cells } = input;
  const made = newRows(source, { section: SECTION, parent: goal, ...(after === undefined ? {} : { after }), cells });
  return { changes: insertAll(made), last: made.at(-1)?.id };
}

/** The same, where the row that was pasted into takes the first of them as long as it says nothing itself. */
export function pasteIndicators(
  source: RowSource,
  input: { goal: string; into: FormRow; cells: readonly IndicatorCells[] },
): Made {
  const { goal, into } = input;
  const [first, ...rest] = input.cells;
  if (first === undefined) return { changes: [], last: undefined };
  if (!saysNothing(into)) return addIndicators(source, { goal, after: into.id, cells: input.cells });
  const { changes, last } = addIndicators(source, { goal, after: into.id, cells: rest });
  return { changes: [...setCells({ row: into, cells: first }), ...changes], last: last ?? into.id };
}

/** Whether a row only says which group it is of. */
export function saysNothing(row: FormRow): boolean {
  return Object.entries(row.cells).every(
    ([field, text]) => field === 'level1' || field === 'level2' || text.trim() === '',
  );
}

/** A goal of a term behind the others, with what it starts with. */
export function addGoal(source: RowSource, cells: IndicatorCells): { row: FormRow; changes: Change[] } {
  const [row] = newRows(source, { section: 'goals', cells: [cells] }) as [FormRow];
  return { row, changes: insertAll([row]) };
}

/** Makes a row that reads from a project one of its own, with what the project says now. */
export function cutReference({ row, read }: { row: FormRow; read: FormRow | undefined }): Change[] {
  const { from: _from, ...own } = read?.cells ?? row.cells;
  return setCells({ row, cells: { ...own, from: null } });
}

/** New rows of a goal that are read from projects. */
export function referTo(input: { source: RowSource; goal: string; from: readonly string[] }): Made {
  const { source, goal, from } = input;
  return addIndicators(source, { goal, cells: from.map((reference) => ({ from: reference })) });
}
