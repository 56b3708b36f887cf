import type { GridModel } from './grid-model.ts';
import type { PastePlan } from './paste-plan.ts';
import type { Selection } from './selection.ts';

/** The cells that a paste is meant for, when it was made: rows as shown, what was selected, and fields. */
export type PasteTarget = { entries: readonly string[]; selection: Selection; fields: readonly string[] };

/** A paste that waits for an answer: what it would do, and how it is made. */
export type PlannedPaste = PastePlan & { apply: () => void };

/** What a paste that is made now is meant for. */
export function pasteTarget(grid: GridModel): PasteTarget {
  const fields = grid.props().columns.map(({ field }) => field);
  return { entries: grid.rows.layout().entries, selection: grid.cursor.selection(), fields };
}
