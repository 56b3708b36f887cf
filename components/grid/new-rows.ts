import { type FormRow, ranksBetween } from '#lib/core/forms/index.ts';
import type { LedgerGridProps } from './grid-column.ts';

/** Where new rows come from. */
export type RowSource = {
  section: string;
  parent?: string | undefined;
  newRow: LedgerGridProps['newRow'];
  /** Makes an id that no row has. */
  newId: () => string;
};

/**
 * New rows that come one behind the other after a row, or first where there is none.
 * @param input.list the rows of the section in the order of their places
 * @returns none where the grid takes no rows
 */
export function rowsAfter(input: {
  after: FormRow | undefined;
  count: number;
  list: readonly FormRow[];
  source: RowSource;
}): FormRow[] {
  const { after, count, list, source } = input;
  const { newRow, newId, section, parent } = source;
  if (newRow === undefined || count <= 0) return [];
  const place = after === undefined ? -1 : list.findIndex(({ id }) => id === after.id);
  const before = list[place + 1];
  return ranksBetween({ after: after?.rank, before: before?.rank, count }).map((rank) => ({
    id: newId(),
    section,
    ...(parent === undefined ? {} : { parent }),
    rank,
    cells: newRow({ after }),
  }));
}
