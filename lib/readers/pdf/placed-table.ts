import type { ReadCell, ReadGrid } from '#lib/core/reading/index.ts';
import { positions } from './joined-rulings.ts';
import type { Piece } from './page-content.ts';
import type { RuledCell, RuledTable } from './ruled-tables.ts';
import { joinBroken, rowText, textRows } from './text-rows.ts';

/** A cell with its text and its sides, so that pieces of a table on several pages can be put together. */
export type PlacedCell = { x0: number; x1: number; rowSpan: number; text: string };

/** A table or a piece of one on a page. */
export type PlacedTable = { x0: number; x1: number; y0: number; y1: number; page: number; rows: PlacedRow[] };

/** A row; `line` counts lines of text and rows of tables on the page, from 1. */
export type PlacedRow = { cells: PlacedCell[]; page: number; line: number };

/** Puts a page's text into the cells that lines draw, and hands back what is in none. */
export function filledTable({ table, pieces }: { table: RuledTable; pieces: readonly Piece[] }): {
  rows: PlacedCell[][];
  rest: Piece[];
} {
  const inside = new Map<RuledCell, Piece[]>();
  const rest: Piece[] = [];
  const cells = table.rows.flat();
  for (const piece of pieces) {
    const y = piece.base - piece.size * 0.35;
    if (y < table.y0 || y > table.y1 || piece.x1 < table.x0 || piece.x0 > table.x1) {
      rest.push(piece);
      continue;
    }
    const level = cells.filter(({ y0, y1 }) => y0 <= y && y < y1);
    for (const part of partsOf({ piece, level })) {
      const x = (part.x0 + part.x1) / 2;
      const cell = level.find(({ x0, x1 }) => x0 <= x && x < x1);
      if (cell === undefined) rest.push(part);
      else inside.set(cell, [...(inside.get(cell) ?? []), part]);
    }
  }
  const rows = table.rows.map((row) =>
    row.map((cell) => ({ x0: cell.x0, x1: cell.x1, rowSpan: cell.rowSpan, text: textIn(inside.get(cell) ?? []) })),
  );
  return { rows, rest };
}

function textIn(pieces: readonly Piece[]): string {
  return joinBroken(textRows(pieces).map(rowText));
}

/** A piece that runs over the line between two cells is two: parted at the space nearest to the line. */
function partsOf({ piece, level }: { piece: Piece; level: readonly RuledCell[] }): Piece[] {
  const { x0, x1, text, size } = piece;
  const wall = level.map((cell) => cell.x0).find((x) => x > x0 + size * 0.6 && x < x1 - size * 0.6);
  if (wall === undefined || !text.trim().includes(' ')) return [piece];
  const share = (wall - x0) / (x1 - x0);
  const spaces = [...text.matchAll(/ +/g)].map(({ index }) => index);
  const at = spaces.toSorted(
    (one, other) => Math.abs(one / text.length - share) - Math.abs(other / text.length - share),
  )[0];
  if (at === undefined || at === 0) return [piece];
  const first = { ...piece, text: text.slice(0, at), x1: Math.min(wall, x0 + ((x1 - x0) * at) / text.length) };
  const second = { ...piece, text: text.slice(at), x0: Math.max(wall, x0 + ((x1 - x0) * (at + 1)) / text.length) };
  return [first, ...partsOf({ piece: second, level: level.filter((cell) => cell.x0 > wall) })];
}

/** A table as a grid: its columns are all sides that any of its cells has. Rows without any text are rulings only. */
export function gridOf({ rows }: Pick<PlacedTable, 'rows'>): ReadGrid {
  const sides = positions(rows.flatMap(({ cells }) => cells.flatMap(({ x0, x1 }) => [x0, x1])));
  const columnAt = (x: number) => sides.findLastIndex((side) => side <= x + 0.01);
  return {
    kind: 'grid',
    rows: rows.map(({ cells, page, line }) => ({
      cells: cells.map(({ x0, x1, rowSpan, text }): ReadCell => {
        return { text, columnSpan: Math.max(1, columnAt(x1) - columnAt(x0)), rowSpan };
      }),
      at: { page, line },
    })),
  };
}
