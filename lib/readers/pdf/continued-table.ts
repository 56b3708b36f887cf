import { mendedRow, sameSides } from './broken-row.ts';
import type { PlacedBlock } from './page-layout.ts';
import type { PlacedRow, PlacedTable } from './placed-table.ts';

type Table = Extract<PlacedBlock, { kind: 'table' }>;

/** Sides of a table's pieces are no further apart than this, in points. */
const SAME_SIDE = 4;
const CONTINUED = /续表|[（(]续[表]?[)）]|^续/;

/**
 * Whether a page begins with the rest of the table that ended the page before: right at its beginning, under the word 续,
 * or under the same title and head once more. Forms of projects have the same title each and are never put together by it.
 * @returns the rest, and how many of the page's blocks it and its repeated title take
 */
export function continues(input: {
  before: readonly PlacedBlock[];
  page: readonly PlacedBlock[];
}): { table: Table; next: number } | undefined {
  const { before, page } = input;
  const last = before.at(-1);
  const at = page.findIndex((block) => block.kind === 'table');
  const table = page[at];
  if (last?.kind !== 'table' || table?.kind !== 'table' || !sameWidth({ last, table })) return undefined;
  const words = page.slice(0, at).map((block) => (block.kind === 'line' ? squeezed(block.text) : ''));
  const going = words.length === 0 || words.some((text) => CONTINUED.test(text));
  if (going || isRepeated({ before, last, words, table })) return { table, next: at + 1 };
  return undefined;
}

/** Puts the rest to a table; rows of its head that are printed once more are left out. */
export function goOn({ before, table }: { before: Table; table: Table }): Table {
  const repeated = repeatedHead({ last: before, table });
  const [first, ...others] = table.rows.slice(repeated);
  if (first === undefined) return before;
  const going = { ...before, y1: table.y1, page: table.page };
  const { rows, rest } = spannedOn({ rows: before.rows, first, less: 0 });
  const last = rows.at(-1);
  const mended = last === undefined ? undefined : mendedRow({ last, first: rest });
  if (mended === undefined) return { ...going, rows: [...rows, rest, ...others] };
  const whole = spannedOn({ rows: before.rows, first, less: 1 }).rows;
  return { ...going, rows: [...whole.slice(0, -1), mended, ...others] };
}

/** A merged cell that a page's end cuts in two has a blank half: it goes on, and the half is left out. */
function spannedOn({ rows, first, less }: { rows: readonly PlacedRow[]; first: PlacedRow; less: number }): {
  rows: PlacedRow[];
  rest: PlacedRow;
} {
  const grown = rows.map((row) => ({ ...row, cells: [...row.cells] }));
  const cells = first.cells.filter((cell) => {
    if (cell.text !== '') return true;
    const above = grown.findLastIndex((row) => row.cells.some((other) => sameSides({ cell, other })));
    const at = grown[above]?.cells.findIndex((other) => sameSides({ cell, other })) ?? -1;
    const open = grown[above]?.cells[at];
    if (open === undefined || open.rowSpan === 1 || above + open.rowSpan !== grown.length) return true;
    grown[above]?.cells.splice(at, 1, { ...open, rowSpan: open.rowSpan + cell.rowSpan - less });
    return false;
  });
  return { rows: grown, rest: { ...first, cells } };
}

function sameWidth({ last, table }: { last: Table; table: Table }): boolean {
  if (last.ruled !== table.ruled) return false;
  if (!table.ruled) return (last.rows[0]?.cells.length ?? 0) === (table.rows[0]?.cells.length ?? -1);
  return Math.abs(last.x0 - table.x0) <= SAME_SIDE && Math.abs(last.x1 - table.x1) <= SAME_SIDE;
}

function isRepeated(input: {
  before: readonly PlacedBlock[];
  last: Table;
  words: readonly string[];
  table: Table;
}): boolean {
  const { before, last, words, table } = input;
  const titles: string[] = [];
  for (const block of before.slice(0, -1).toReversed()) {
    if (block.kind !== 'line' || titles.length === 5) break;
    titles.push(squeezed(block.text));
  }
  if (words.some((text) => !titles.includes(text) || /申报表|目标表/.test(text))) return false;
  const head = repeatedHead({ last, table });
  const first = table.rows[head]?.cells.map(({ text }) => squeezed(text)).find((text) => text !== '');
  return head > 0 && !/^(合计|总计)/.test(first ?? '');
}

/** How many rows at the beginning are those of the table's own beginning once more. */
function repeatedHead({ last, table }: { last: PlacedTable; table: PlacedTable }): number {
  let count = 0;
  while (count < Math.min(last.rows.length, table.rows.length - 1, 6)) {
    if (rowKey(last.rows[count]) !== rowKey(table.rows[count])) break;
    count += 1;
  }
  // One row that looks the same, all of it blank or amounts, is no head.
  const words = table.rows
    .slice(0, count)
    .some(({ cells }) => cells.some(({ text }) => /[\p{Script=Han}]{2}/u.test(text)));
  return words ? count : 0;
}

function rowKey(row: PlacedRow | undefined): string {
  return row?.cells.map(({ text }) => squeezed(text)).join('|') ?? '';
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
