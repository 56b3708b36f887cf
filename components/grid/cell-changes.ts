import { type Change, clearedMarks, type FormRow } from '#lib/core/forms/index.ts';
import type { GridColumn, LedgerGridProps } from './grid-column.ts';

/** Texts to write into one row, by field. */
export type RowEdit = { row: FormRow; cells: ReadonlyMap<string, string> };

/**
 * The changes that write texts into rows. A cell that was carried over from last year counts as confirmed once somebody
 * writes it, and the fields that follow it are set along, unless they are written in the same step.
 * @param input.columns tell where emptying a cell that was never filled is a change
 */
export function changesOf(input: {
  edits: Iterable<RowEdit>;
  columns?: readonly GridColumn[];
  follow?: LedgerGridProps['follow'];
}): Change[] {
  const blanks = new Set((input.columns ?? []).flatMap((column) => (column.blankCounts ? [column.field] : [])));
  const changes: Change[] = [];
  for (const { row, cells } of input.edits) {
    const set = (field: string, to: string | null) => {
      const from = row.cells[field] ?? null;
      if (from !== to && !(from === null && to === '' && !blanks.has(field)))
        changes.push({ type: 'set', row: row.id, field, from, to });
    };
    for (const [field, to] of cells) {
      const before = row.cells[field] ?? '';
      set(field, to);
      changes.push(...clearedMarks({ row, field, to }));
      if (before === to) continue;
      for (const [other, value] of Object.entries(input.follow?.({ row, field, to }) ?? {}))
        if (!cells.has(other)) set(other, value);
    }
  }
  return changes;
}
