import type { ReadGrid } from '#lib/core/reading/read-document.ts';
import type { Random } from '#lib/core/rounding/random.ts';
import { oneOf } from './edit-words.ts';
import type { Plant, Planted } from './planted-kind.ts';
import type { Printed } from './printed.ts';

type Row = ReadGrid['rows'][number];
type Cell = Row['cells'][number];

/** A row of a table or form with where it stands. `id` is the table's or form's. */
export type PlacedRow = { id: string; block: number; index: number; texts: readonly string[]; line: number };

/** The rows of tables whose id begins so, without their heads; of forms all rows. */
export function rowsIn(report: Printed, prefix: string): PlacedRow[] {
  return [...report.tables].flatMap(([id, block]): PlacedRow[] => {
    const grid = report.blocks[block];
    if (!(id === prefix || id.startsWith(`${prefix}/`)) || grid?.kind !== 'grid') return [];
    return grid.rows.flatMap((row, index) =>
      index < (report.heads.get(id) ?? 0)
        ? []
        : [{ id, block, index, texts: textsOf(row, report.older?.get(id)), line: row.at.line ?? 0 }],
    );
  });
}

/** The texts of a row; those of another year's columns are left out. */
function textsOf({ cells }: Row, older: readonly number[] = []): string[] {
  return cells.map(({ text }, place) => (older.includes(place) ? '' : text));
}

/** The report with other rows in the place of one. */
export function withRows(
  report: Printed,
  { block, index, line }: PlacedRow,
  rows: readonly (readonly Cell[])[],
): Planted {
  const blocks = report.blocks.map((one, at) => {
    if (at !== block || one.kind !== 'grid') return one;
    const put = rows.map((cells, add) => ({ cells, at: { line: line + add / 10 } }));
    return { ...one, rows: [...one.rows.slice(0, index), ...put, ...one.rows.slice(index + 1)] };
  });
  return { report: { ...report, blocks }, lines: rows.length === 0 ? [] : rows.map((_, add) => line + add / 10) };
}

/** The cells of a row as they stand. */
export function cellsAt(report: Printed, { block, index }: PlacedRow): readonly Cell[] {
  const grid = report.blocks[block];
  return grid?.kind === 'grid' ? (grid.rows[index]?.cells ?? []) : [];
}

/** Another text in the cells of a row by their place. */
export function withTexts(cells: readonly Cell[], texts: ReadonlyMap<number, string>): Cell[] {
  return cells.map((cell, place) => ({ ...cell, text: texts.get(place) ?? cell.text }));
}

/** What changes a cell of a table: its text, what stands in its row, its place in it. */
export type CellChange = (
  text: string,
  spot: { texts: readonly string[]; place: number; random: Random },
) => string | undefined;

/** Changes one cell of a table, of those that `only` takes. */
export function cell(table: string, change: CellChange, only: (row: PlacedRow, place: number) => boolean): Plant {
  return (report, random) => {
    const spots = rowsIn(report, table).flatMap((row) =>
      row.texts.flatMap((text, place) => (only(row, place) && text !== '' ? [{ row, place, text }] : [])),
    );
    const changed = spots.flatMap(({ row, place, text }) => {
      const into = change(text, { texts: row.texts, place, random });
      return into === undefined || into === text ? [] : [{ row, place, into }];
    });
    const spot = oneOf(changed, random);
    if (spot === undefined) return undefined;
    const { row, place, into } = spot;
    return withRows(report, row, [withTexts(cellsAt(report, row), new Map([[place, into]]))]);
  };
}

/** Changes the rows of a table: takes one away, prints it twice, or writes another in its place. */
export function row(
  table: string,
  change: (
    cells: readonly Cell[],
    spot: { row: PlacedRow; random: Random },
  ) => readonly (readonly Cell[])[] | undefined,
  only: (row: PlacedRow, all: readonly PlacedRow[]) => boolean,
): Plant {
  return (report, random) => {
    const all = rowsIn(report, table);
    const spot = oneOf(
      all.filter((one) => only(one, all)),
      random,
    );
    const rows = spot === undefined ? undefined : change(cellsAt(report, spot), { row: spot, random });
    return spot === undefined || rows === undefined ? undefined : withRows(report, spot, rows);
  };
}

/** Takes away the grid of a table or form with the lines right above it. */
export function withoutGrid(report: Printed, id: string): Planted | undefined {
  const block = report.tables.get(id);
  if (block === undefined) return undefined;
  let first = block;
  while (report.blocks[first - 1]?.kind === 'line' && block - first < 5) {
    const above = report.blocks[first - 1];
    if (above?.kind !== 'line' || /。$/.test(above.text)) break;
    first -= 1;
    if (/^[一二三四五六七八九十]+、/.test(above.text) || /^表[\d-]+$/.test(above.text)) break;
  }
  return {
    report: { ...report, blocks: [...report.blocks.slice(0, first), ...report.blocks.slice(block + 1)] },
    lines: [],
  };
}
