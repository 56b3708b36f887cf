import type { ReadCell } from '#lib/core/reading/index.ts';

/** A piece of text with where it begins and ends across the line, in any measure. */
export type PlacedText = { text: string; from: number; to: number };

type Span = { from: number; to: number };

/**
 * Cells of rows that have no ruling: texts that stand under each other are of one column. What stands over several
 * columns, as in a head, spans them; what is missing is a blank cell.
 * @returns cells row by row; nothing where no two columns can be told apart
 */
export function alignedCells(rows: readonly (readonly PlacedText[])[]): ReadCell[][] | undefined {
  const columns = columnsOf(rows);
  if (columns.length < 2) return undefined;
  return rows.map((row) => cellsOf({ row, columns }));
}

/** Columns are told from the fullest rows: a head spans, and rows that lack values have fewer. */
function columnsOf(rows: readonly (readonly PlacedText[])[]): Span[] {
  const most = Math.max(...rows.map((row) => row.length));
  const full = rows.filter((row) => row.length >= Math.max(2, most - 1));
  const columns: Span[] = [];
  for (const { from, to } of full.flat().toSorted((a, b) => a.from - b.from)) {
    const last = columns.at(-1);
    if (last !== undefined && from < last.to) last.to = Math.max(last.to, to);
    else columns.push({ from, to });
  }
  return columns;
}

function cellsOf({ row, columns }: { row: readonly PlacedText[]; columns: readonly Span[] }): ReadCell[] {
  const cells: { first: number; last: number; text: string }[] = [];
  for (const placed of row) {
    const touched = columns.flatMap((column, at) => (overlap(column, placed) > 0 ? [at] : []));
    const first = touched[0] ?? nearest({ columns, placed });
    const last = Math.max(first, touched.at(-1) ?? first);
    const before = cells.at(-1);
    if (before !== undefined && first <= before.last) {
      before.text += placed.text;
      before.last = Math.max(before.last, last);
    } else cells.push({ first, last, text: placed.text });
  }
  const whole: ReadCell[] = [];
  let at = 0;
  for (const { first, last, text } of cells) {
    for (; at < first; at += 1) whole.push({ text: '', columnSpan: 1, rowSpan: 1 });
    whole.push({ text, columnSpan: last - first + 1, rowSpan: 1 });
    at = last + 1;
  }
  for (; at < columns.length; at += 1) whole.push({ text: '', columnSpan: 1, rowSpan: 1 });
  return whole;
}

function overlap(one: Span, other: Span): number {
  return Math.min(one.to, other.to) - Math.max(one.from, other.from);
}

function nearest({ columns, placed }: { columns: readonly Span[]; placed: Span }): number {
  const distances = columns.map((column) => -overlap(column, placed));
  return distances.indexOf(Math.min(...distances));
}
