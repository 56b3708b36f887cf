import { cellAmount, isAmountText } from './cell-amount.ts';
import type { TableLayout } from './layouts.ts';
import type { MatrixRow } from './matrix.ts';

/** Where each column stands in the rows of a table, by its id. */
export type Columns = ReadonlyMap<string, number>;

/** Amounts of one part of a table may differ from their sum by what rounding makes of them, in 分. */
const TAIL = 50_000;

/**
 * Extraction sometimes puts amounts one column beside their head. Where the rows' own sums hold only with the columns from
 * one place on moved, they are read there: a shift of the extraction is no error of the report.
 */
export function aligned(input: { rows: readonly MatrixRow[]; columns: Columns; layout: TableLayout }): Columns {
  const { rows, columns, layout } = input;
  if (layout.sums.length === 0 || rows.length === 0) return columns;
  const broken = brokenSums(rows, columns, layout);
  if (broken === 0) return columns;
  const candidates = [1, -1].flatMap((step) =>
    [...columns.values()].map((place) => ({
      shifted: shiftedFrom(columns, { place, step }),
      dropped: step === 1 ? place : undefined,
    })),
  );
  const fitting = candidates.find(
    ({ shifted, dropped }) =>
      (dropped === undefined || rows.every((row) => isNothing(row.cells[dropped] ?? ''))) &&
      fits(rows, shifted) &&
      brokenSums(rows, shifted, layout) === 0,
  );
  return fitting?.shifted ?? columns;
}

function shiftedFrom(columns: Columns, { place, step }: { place: number; step: number }): Columns {
  return new Map([...columns].map(([id, at]) => [id, at >= place ? at + step : at]));
}

const isNothing = (text: string) => text === '' || cellAmount(text, '万元') === 0;

/** No column falls off the rows, and no two fall together. */
function fits(rows: readonly MatrixRow[], columns: Columns): boolean {
  const places = [...columns.values()];
  const width = Math.max(...rows.map((row) => row.cells.length));
  return new Set(places).size === places.length && places.every((place) => place >= 0 && place < width);
}

/** A part whose own column is not printed stands in the columns that it is made of. */
function printedParts(part: string, columns: Columns, layout: TableLayout): readonly string[] {
  if (columns.has(part)) return [part];
  return layout.sums.find(({ whole }) => whole === part)?.parts ?? [part];
}

/** How many sums of the rows do not hold. */
function brokenSums(rows: readonly MatrixRow[], columns: Columns, layout: TableLayout): number {
  let broken = 0;
  for (const row of rows) {
    const amount = (id: string) => {
      const place = columns.get(id);
      return place === undefined ? 0 : (cellAmount(row.cells[place] ?? '', '万元') ?? 0);
    };
    for (const { whole, parts } of layout.sums) {
      if (!columns.has(whole) || !parts.some((part) => columns.has(part))) continue;
      const sum = parts
        .flatMap((part) => printedParts(part, columns, layout))
        .reduce((total, part) => total + amount(part), 0);
      if (Math.abs(sum - amount(whole)) > TAIL) broken += 1;
    }
  }
  return broken;
}

/**
 * A row whose amounts stand elsewhere than the table's because a cell before them is missing: its amounts from the first
 * on, put where the columns begin.
 */
export function alignedRow(row: MatrixRow, columns: Columns): MatrixRow {
  const first = Math.min(...columns.values());
  if (!Number.isFinite(first)) return row;
  const labels = row.cells.slice(0, first);
  const misplaced = labels.findIndex((text) => /\d\.\d{2}$/.test(text.trim()) && isAmountText(text));
  const blank = row.cells.slice(first).every((text) => text === '');
  if (misplaced < 1 || (!blank && row.cells.length - misplaced > row.cells.length - first + 2)) return row;
  const cells = [
    ...labels.slice(0, misplaced),
    ...Array.from({ length: first - misplaced }, () => ''),
    ...row.cells.slice(misplaced),
  ];
  return { ...row, cells };
}
