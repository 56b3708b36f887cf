import { type FileChild, Paragraph, TabStopType } from 'docx';
import type { FormPlan } from '../paper/form.ts';
import type { TablePlan } from '../paper/table.ts';
import { plainText } from '../plain-text.ts';
import { type Grid, type GridRow, gridTable } from './grid.ts';
import { lineCount } from './line-count.ts';
import { SIZE, TWIPS } from './measures.ts';
import { sheetPages } from './sheet-pages.ts';
import { styled, textRun } from './text.ts';

/** What stands above a grid takes in points: its number, a line of its title, whose it is. As the styles have them. */
const CAPTION = { number: 16, title: 24, owner: 20 };

/**
 * A table or form of the report: its caption, the grid, its notes. `room` is the height of its first page below what
 * stands above it there, and of the pages that follow, in points; `pages` is how many of them it takes.
 */
export function sheet(input: {
  item: TablePlan | FormPlan;
  newPage: boolean;
  room: { first: number; following: number };
}) {
  const { item, newPage, room } = input;
  const table = item.kind === 'table';
  const grid = table ? ledgerGrid(item) : formGrid(item);
  const { left, right } = table ? { left: item.owner, right: item.measure } : item.caption;
  const width = item.widths.reduce((sum, column) => sum + column, 0);
  const titleLines = lineCount({ text: item.title, room: width / SIZE.text });
  const first = room.first - CAPTION.number - CAPTION.title * titleLines - CAPTION.owner;
  const notes = table ? noteHeight({ notes: item.notes, width }) : 0;
  const children: FileChild[] = [
    ...caption({ number: item.number, title: item.title, left, right, width, newPage }),
    gridTable(grid),
    ...after(table ? item.notes : []),
  ];
  return { children, pages: sheetPages({ grid, notes, room: { first, following: room.following } }) };
}

/** A table of the report as a grid: a head that repeats on every page, rows that stay whole. */
function ledgerGrid(item: TablePlan): Grid {
  const { size, inset, widths } = item;
  const head = item.head.map(
    (cells): GridRow => ({
      cells: cells.map((cell) => ({ ...cell, head: true, align: 'center', strong: false, indent: 0 })),
      repeated: true,
      whole: true,
      withNext: true,
    }),
  );
  const body = item.rows.map(
    ({ cells, whole }, line): GridRow => ({
      cells: cells.map((cell) => ({
        ...cell,
        indent: cell.indent * size,
        columnSpan: 1,
        rowSpan: 1,
        head: false,
        balanced: 0,
      })),
      repeated: false,
      whole,
      // A note is not left alone on the next page.
      withNext: item.notes.length > 0 && line === item.rows.length - 1,
    }),
  );
  return { size, inset, widths, rows: [...head, ...body] };
}

/** A form of the report as a grid. Labels beside a few rows keep them on one page. */
function formGrid({ size, inset, widths, rows }: FormPlan): Grid {
  return {
    size,
    inset,
    widths,
    rows: rows.map(
      ({ cells, withNext }): GridRow => ({
        cells: cells.map((cell) => ({ ...cell, strong: false, indent: 0 })),
        repeated: false,
        whole: cells.every(({ whole, rowSpan }) => whole || rowSpan > 1),
        withNext,
      }),
    ),
  };
}

type CaptionInput = {
  number: string;
  title: string;
  left: string;
  right: string;
  width: number;
  newPage: boolean;
};

/** Number, title, and the line above the grid: whose it is on the left, the measure on the right. */
function caption({ number, title, left, right, width, newPage }: CaptionInput): Paragraph[] {
  return [
    styled({ style: 'TableNumber', text: number, newPage }),
    styled({ style: 'Caption', text: title }),
    new Paragraph({
      style: 'TableOwner',
      tabStops: [{ type: TabStopType.RIGHT, position: Math.floor(width * TWIPS) }],
      children: [textRun(`${plainText(left)}\t${plainText(right)}`)],
    }),
  ];
}

/** Type and line of a note and what is left above it, in points, as its style has them. */
const NOTE = { size: 9, line: 13, above: 3 };

function noteHeight({ notes, width }: { notes: readonly string[]; width: number }): number {
  const linesOf = (text: string) => lineCount({ text, room: width / NOTE.size });
  return notes.reduce((sum, text) => sum + NOTE.above + NOTE.line * linesOf(text), 0);
}

/** What stands under a table. Word asks for a paragraph there: where there is nothing to say, one that takes no room. */
function after(notes: readonly string[]): Paragraph[] {
  if (notes.length === 0) return [new Paragraph({ style: 'AfterTable' })];
  return notes.map((text) => styled({ style: 'TableNote', text }));
}
