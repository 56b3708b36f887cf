import type { GridCell, TableGrid } from '#lib/core/disclosure/index.ts';
import { startColumns } from './placement.ts';
import { lineCount, lineWidth, textWidth, unbreakableWidth } from './text-width.ts';

/**
 * What a column needs, in em of the table's type: `least` or something is cut, `fair` and its head reads well, `wished`
 * and nothing wraps.
 */
export type ColumnNeed = { kind: 'label' | 'figure'; least: number; fair: number; wished: number };

/** A name may wrap, but not into a ribbon: no narrower than this many ideographs, if it is that long. */
const NARROWEST_NAME = 7;
const WIDEST_NAME = 24;
/** A head wraps into at most this many lines before its column grows, and not at all if it is short. */
const HEAD_LINES = 3;
const SHORT_HEAD = 4.1;

/** What each column needs to hold its figures, its head and its names. */
export function columnNeeds(grid: TableGrid): ColumnNeed[] {
  const heads = leafHeads(grid);
  return grid.columns.map((kind, index) => {
    const head = heads[index] ?? '';
    const headLeast = Math.max(unbreakableWidth(head), Math.ceil(lineWidth(head) / HEAD_LINES) + 0.1, 2.1);
    const texts = grid.rows.flatMap((row) => {
      const cell = row.cells[index];
      return cell === undefined || cell.kind === 'empty' ? [] : [cell.text];
    });
    const widest = Math.max(0, ...texts.map(textWidth));
    if (kind === 'figure') {
      const least = Math.max(headLeast, widest);
      const fair = Math.max(least, Math.min(lineWidth(head), SHORT_HEAD));
      return { kind, least, fair, wished: Math.max(fair, Math.min(lineWidth(head), 8), 5) };
    }
    const indent = Math.max(0, ...grid.rows.map((row) => indentOf(row.cells[index])));
    const least = Math.max(headLeast, ...texts.map(unbreakableWidth), Math.min(widest, NARROWEST_NAME)) + indent;
    const fair = Math.max(least, Math.min(lineWidth(head), SHORT_HEAD));
    return { kind, least, fair, wished: Math.max(fair, Math.min(widest, WIDEST_NAME) + indent, lineWidth(head)) };
  });
}

function indentOf(cell: GridCell | undefined): number {
  return cell?.kind === 'label' ? cell.indent : 0;
}

/**
 * The widths of the columns in points at one size of type, filling the page; or `undefined` if something would be cut.
 * Heads come first, then names, then air for the figures; what is left is shared by all.
 */
export function fitColumns(input: {
  needs: ColumnNeed[];
  size: number;
  inset: number;
  room: number;
}): number[] | undefined {
  const points = (em: number): number => em * input.size + 2 * input.inset;
  const widths = input.needs.map((need) => points(need.least));
  let spare = input.room - widths.reduce((sum, width) => sum + width, 0);
  if (spare < 0) return undefined;
  const grow = (share: (need: ColumnNeed) => number): void => {
    const wishes = input.needs.map(share);
    const wished = wishes.reduce((sum, wish) => sum + wish, 0);
    const factor = wished > 0 ? Math.min(1, spare / wished) : 0;
    wishes.forEach((wish, index) => {
      widths[index] = (widths[index] ?? 0) + wish * factor;
    });
    spare -= wished * factor;
  };
  grow((need) => (need.fair - need.least) * input.size);
  grow((need) => (need.kind === 'label' ? (need.wished - need.fair) * input.size : 0));
  grow((need) => (need.kind === 'figure' ? (need.wished - need.fair) * input.size : 0));
  return widths.map((width) => width * (input.room / (input.room - spare) || 1));
}

type Setting = { grid: TableGrid; widths: number[]; size: number; inset: number };

/** How many lines the tallest cell of each row takes. */
export function rowLines({ grid, widths, size, inset }: Setting): number[] {
  return grid.rows.map((row) =>
    Math.max(
      1,
      ...row.cells.map((cell, index) => {
        if (cell.kind !== 'label') return 1;
        return lineCount({ text: cell.text, width: ((widths[index] ?? 0) - 2 * inset) / size - cell.indent });
      }),
    ),
  );
}

/** How many lines the head takes, all its rows together; each row of it takes one at least. */
export function headLines({ grid, widths, size, inset }: Setting): number {
  const tallest = leafHeads(grid).map((text, index) =>
    lineCount({ text, width: ((widths[index] ?? 0) - 2 * inset) / size }),
  );
  return Math.max(grid.head.length - 1 + Math.max(1, ...tallest), grid.head.length);
}

/** The lowest head cell over each column, empty under one that spans several. */
function leafHeads(grid: TableGrid): string[] {
  const leaves: string[] = [];
  const starts = startColumns(grid.head);
  grid.head.forEach((cells, line) => {
    cells.forEach((cell, index) => {
      const start = starts[line]?.[index] ?? 0;
      for (let column = start; column < start + cell.columnSpan; column += 1)
        leaves[column] = cell.columnSpan === 1 ? cell.text : '';
    });
  });
  return leaves;
}
