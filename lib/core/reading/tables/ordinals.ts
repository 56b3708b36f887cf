import type { MatrixRow } from './matrix.ts';

/** So many rows may be taken by the caption and the head of a table. */
const HEAD = 8;
const ORDINAL = /^(?:序\s*号|行\s*次|栏\s*次|编\s*号)$/;
const MARKS = /^(?:栏\s*次|行\s*次|序\s*号|[*＊×]+|[-—–]+|[甲乙丙丁]|科目编码|合计)?$/;

/**
 * Rows of a table without what only numbers its rows (序号, 行次: left blank, so that every cell keeps its place) and without
 * rows that only number its columns (栏次).
 */
export function withoutOrdinals(rows: readonly MatrixRow[]): MatrixRow[] {
  const kept = rows.filter((row, index) => index > HEAD + 2 || !numbersColumns(row));
  const columns = ordinalColumns(kept);
  if (columns.size === 0) return kept;
  const isNumber = (text: string, column: number) => columns.has(column) && /^\d{1,3}$/.test(text.trim());
  const without = (texts: readonly string[]) => texts.map((text, column) => (isNumber(text, column) ? '' : text));
  return kept.map((row) => ({ ...row, cells: without(row.cells), spread: without(row.spread) }));
}

/** Columns that a head calls so, and that hold whole numbers or nothing below it. */
function ordinalColumns(rows: readonly MatrixRow[]): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const [index, row] of rows.slice(0, HEAD).entries())
    for (const [column, text] of row.cells.entries())
      if (ORDINAL.test(text) && rows.slice(index + 1).every((below) => isOrdinal(below.cells[column] ?? '')))
        columns.add(column);
  return columns;
}

const isOrdinal = (text: string) => /^\d{0,3}$/.test(text.trim()) || ORDINAL.test(text);

/** `栏次 | ** | 1 | 2 | 3=4+5`: each number one more than the one before it. */
function numbersColumns({ cells }: MatrixRow): boolean {
  const numbers = cells
    .flatMap((text) => /^(\d{1,2})(?:=[\d+\-—()（）]+)?$/.exec(text.replace(/\s/g, ''))?.[1] ?? [])
    .map(Number);
  const others = cells.filter((text) => !/^\d/.test(text));
  const [first = 0] = numbers;
  return (
    numbers.length >= 3 &&
    first <= 5 &&
    numbers.every((number, index) => number === first + index) &&
    others.every((text) => MARKS.test(text.trim()))
  );
}
