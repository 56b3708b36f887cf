import { groupsOf, pagesTaken } from '../paper/pages.ts';
import { startColumns } from '../paper/placement.ts';
import type { Grid, GridCell } from './grid.ts';
import { lineCount } from './line-count.ts';
import { paddingOf } from './padding.ts';
import { TABLE_LINE } from './styles.ts';

type Room = { first: number; following: number };

/** A rule between two rows takes so much of the page, in points. */
const RULE = 0.5;

/**
 * How many pages a table takes as Word breaks it, in `first` points of its first page and `following` points of each
 * that follows: rows by their lines, its head again on each page, rows that stay together on one. `notes` is what stands
 * below it, in points, with its last row.
 */
export function sheetPages({ grid, notes, room }: { grid: Grid; notes: number; room: Room }): number {
  const heights = rowHeights(grid);
  heights[heights.length - 1] = (heights.at(-1) ?? 0) + notes;
  const head = sum(heights.filter((_, line) => grid.rows[line]?.repeated));
  const body = grid.rows.flatMap(({ repeated, whole, withNext }, line) =>
    repeated ? [] : [{ height: heights[line] ?? 0, whole, withNext }],
  );
  return pagesTaken({ groups: groupsOf(body), first: room.first - head, following: room.following - head });
}

/** What each row takes; a cell that reaches down and needs more than its rows have makes the last of them taller. */
function rowHeights(grid: Grid): number[] {
  const { rows, size } = grid;
  const starts = startColumns(rows.map(({ cells }) => cells));
  const tall = (cell: GridCell, line: number, index: number): number =>
    cellLines({ cell, grid, start: starts[line]?.[index] ?? 0 }) * size * TABLE_LINE + 2 * paddingOf(grid).above + RULE;
  const heights = rows.map(({ cells }, line) =>
    Math.max(0, ...cells.map((cell, index) => (cell.rowSpan === 1 ? tall(cell, line, index) : 0))),
  );
  rows.forEach(({ cells }, line) => {
    cells.forEach((cell, index) => {
      if (cell.rowSpan === 1) return;
      const last = line + cell.rowSpan - 1;
      const missing = tall(cell, line, index) - sum(heights.slice(line, last + 1));
      if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
    });
  });
  return heights;
}

function cellLines({ cell, grid, start }: { cell: GridCell; grid: Grid; start: number }): number {
  const width = sum(grid.widths.slice(start, start + cell.columnSpan)) - 2 * paddingOf(grid).aside;
  const room = (cell.balanced > 0 ? Math.min(width, cell.balanced) : width) - cell.indent;
  return lineCount({ text: cell.text, room: room / grid.size });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
