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
  const columns = spansOf(full.flat());
  // What stands beside all of those is of columns that the fullest rows leave out.
  const beside = rows.flat().filter((placed) => columns.every((column) => overlap(column, placed) <= 0));
  return joined(
    [...columns, ...spansOf(beside)].toSorted((a, b) => a.from - b.from),
    rows,
  );
}

/** Pieces that stand under each other as one span. */
function spansOf(placed: readonly PlacedText[]): Span[] {
  const spans: Span[] = [];
  for (const { from, to } of placed.toSorted((a, b) => a.from - b.from)) {
    const last = spans.at(-1);
    if (last !== undefined && from < last.to) last.to = Math.max(last.to, to);
    else spans.push({ from, to });
  }
  return spans;
}

/** So many rows may be a head's. */
const HEAD = 5;
const isHeadWord = ({ text }: PlacedText) => /[\u4e00-\u9fa5]{2}/.test(text) && !/\d/.test(text);

/**
 * A head on the left of its column and amounts on its right are one column: no row has something in both places. Two heads
 * beside each other are two columns though they stand on different lines, 财政专户管理资金 beside what 结转 is parted into,
 * unless words stand below: those are aligned otherwise than their head.
 */
function joined(columns: readonly Span[], rows: readonly (readonly PlacedText[])[]): Span[] {
  const alone = (row: readonly PlacedText[], own: Span, other: Span) =>
    row.some((placed) => overlap(own, placed) > 0 && overlap(other, placed) <= 0);
  const heads = rows.slice(0, HEAD).map((row) => row.filter(isHeadWord));
  const body = rows.slice(HEAD).map((row) => row.filter(isHeadWord));
  const headed = (own: Span, other: Span) =>
    heads.some((row) => alone(row, own, other)) && !body.some((row) => row.some((placed) => overlap(own, placed) > 0));
  const whole: Span[] = [];
  for (const column of columns) {
    const last = whole.at(-1);
    const apart =
      last === undefined ||
      rows.some((row) => alone(row, last, column) && alone(row, column, last)) ||
      (headed(last, column) && headed(column, last));
    if (apart) whole.push({ ...column });
    else last.to = column.to;
  }
  return whole;
}

function cellsOf({ row, columns }: { row: readonly PlacedText[]; columns: readonly Span[] }): ReadCell[] {
  const cells: { first: number; last: number; text: string }[] = [];
  for (const placed of row) {
    const touched = columns.flatMap((column, at) => (overlap(column, placed) > 0 ? [at] : []));
    const first = touched[0] ?? nearest({ columns, placed });
    const last = Math.max(first, touched.at(-1) ?? first);
    const before = cells.at(-1);
    if (before !== undefined && first <= before.last) {
      before.text += before.text.length > 1 && placed.text.length > 1 ? ` ${placed.text}` : placed.text;
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
