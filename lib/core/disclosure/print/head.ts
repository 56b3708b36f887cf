import type { HeadCell } from '../document/table.ts';

/** A column of a printed head: its label, and the labels that stand above it, from the top. */
export type HeadColumn = { label: string; groups: readonly string[] };

/**
 * Lays out a printed head: neighbours under the same group share one cell above them, a column without a group reaches
 * down the whole head.
 */
export function layOutHead(columns: readonly HeadColumn[]): HeadCell[][] {
  const depth = Math.max(0, ...columns.map((column) => column.groups.length)) + 1;
  return Array.from({ length: depth }, (_, level) => headRow(columns, level, depth));
}

function headRow(columns: readonly HeadColumn[], level: number, depth: number): HeadCell[] {
  const cells: HeadCell[] = [];
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index] as HeadColumn;
    if (level < column.groups.length) {
      const span = sharedWidth(columns, index, level);
      cells.push({ text: column.groups[level] ?? '', columnSpan: span, rowSpan: 1 });
      index += span - 1;
    } else if (level === column.groups.length)
      cells.push({ text: column.label, columnSpan: 1, rowSpan: depth - level });
  }
  return cells;
}

/** How many columns from `start` on share the groups down to `level`. */
function sharedWidth(columns: readonly HeadColumn[], start: number, level: number): number {
  const path = (column: HeadColumn | undefined) => column?.groups.slice(0, level + 1).join('\n');
  let width = 1;
  while (start + width < columns.length && path(columns[start + width]) === path(columns[start])) width += 1;
  return width;
}
