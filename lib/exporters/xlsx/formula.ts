import { columnLetter } from '../workbook/lists.ts';

/** A cell by its row and column, from one. */
export type Address = { row: number; column: number };

/** Most arguments of a function, and most signs of a formula, that every spreadsheet takes. */
const MOST_ARGUMENTS = 250;
const LONGEST = 8000;

/**
 * The formula of a sum, rounded to the two decimals that are published, because a spreadsheet adds binary fractions.
 * Neighbours in a column or row become a range.
 * @returns nothing where the sum has more places than a formula can name
 */
export function sumFormula(parts: readonly Address[]): string | undefined {
  const ranges = rangesOf(parts);
  const text = `ROUND(SUM(${ranges.join(',')}),2)`;
  return ranges.length <= MOST_ARGUMENTS && text.length <= LONGEST ? text : undefined;
}

function rangesOf(parts: readonly Address[]): string[] {
  const runs: { first: Address; last: Address }[] = [];
  for (const part of parts) {
    const run = runs.at(-1);
    if (run !== undefined && follows({ run, part })) run.last = part;
    else runs.push({ first: part, last: part });
  }
  return runs.map(({ first, last }) => (first === last ? nameOf(first) : `${nameOf(first)}:${nameOf(last)}`));
}

/** Whether a cell goes on a run that is a piece of one column or one row. */
function follows({ run, part }: { run: { first: Address; last: Address }; part: Address }): boolean {
  const { first, last } = run;
  const down = part.column === last.column && part.row === last.row + 1 && first.column === last.column;
  const along = part.row === last.row && part.column === last.column + 1 && first.row === last.row;
  return down || along;
}

function nameOf({ row, column }: Address): string {
  return `${columnLetter(column)}${row}`;
}
