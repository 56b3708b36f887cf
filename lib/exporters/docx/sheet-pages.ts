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
  const page = room.following - head;
  let pages = 1;
  let left = room.first - head;
  for (let line = grid.rows.findIndex(({ repeated }) => !repeated); line >= 0 && line < grid.rows.length; ) {
    const end = endOfGroup({ grid, line });
    const height = sum(heights.slice(line, end));
    const whole = height <= page && (end - line > 1 || grid.rows[line]?.whole === true);
    if (height > left && whole) {
      pages += 1;
      left = page;
    }
    left -= height;
    // What does not fit and may be divided goes on, page by page.
    while (left < 0) {
      pages += 1;
      left += page;
    }
    line = end;
  }
  return pages;
}

/** The first row that need not stand on the page of this one. */
function endOfGroup({ grid, line }: { grid: Grid; line: number }): number {
  let end = line + 1;
  while (grid.rows[end - 1]?.withNext && end < grid.rows.length) end += 1;
  return end;
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
