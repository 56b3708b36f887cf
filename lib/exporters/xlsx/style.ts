import type { Borders, Cell, Fill, Font, PageSetup, Worksheet } from 'exceljs';
import { plainText } from '../plain-text.ts';

export const TEXT_FONT: Partial<Font> = { name: '宋体', size: 10, family: 3, charset: 134 };
const HEAD_FONT: Partial<Font> = { ...TEXT_FONT, name: '黑体' };
export const TITLE_FONT: Partial<Font> = { ...TEXT_FONT, name: '黑体', size: 16 };
const HEAD_FILL: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2EE' } };
const THIN = { style: 'thin' } as const;
const RULED: Partial<Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** Text stays text, also when somebody types over it, whatever sign it begins with. */
const TEXT_FORMAT = '@';
/** 万元 with two decimals; nothing for nothing where the template leaves it blank. */
export const AMOUNT_FORMAT = { printed: '0.00', blank: '0.00;-0.00;;@' } as const;

/** Height of a line in points, and what a row is higher than its lines. */
const LINE = 13.5;
const AROUND = 6;
/** Highest row that a workbook can have, in points. */
const HIGHEST = 409;
/** Most signs that a cell can hold. */
const MOST_SIGNS = 32_767;

/** The width of a text in the units of columns: a Latin sign is one, an ideograph two. */
export function textUnits(text: string): number {
  let units = 0;
  for (const sign of text) units += sign < '\u2000' ? 1 : 2;
  return units;
}

/** The height of a row whose tallest text takes so many lines, in points. */
export function rowHeight(lines: number): number {
  return Math.min(HIGHEST, Math.max(1, lines) * LINE + AROUND);
}

/** How many lines a text takes in a column of so many units. */
export function linesIn({ text, units }: { text: string; units: number }): number {
  const most = Math.max(1, units - 1.5);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textUnits(line) / most)), 0);
}

/**
 * Puts a text into a cell as text, never as a formula. What spreadsheets would read as the code of a sign (`_x0041_`) is
 * kept as it was written.
 */
export function putText({ cell, text }: { cell: Cell; text: string }): void {
  const plain = plainText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  cell.value = plain.length > MOST_SIGNS ? `${plain.slice(0, MOST_SIGNS - 1)}…` : plain;
  cell.numFmt = TEXT_FORMAT;
  cell.font = TEXT_FONT;
}

/** Makes a cell of a table: ruled, its text wrapped and aligned. */
export function dress(input: {
  cell: Cell;
  align: 'left' | 'center' | 'right';
  head?: boolean;
  bold?: boolean;
  indent?: number;
}): void {
  const { cell, align, head = false, bold = false, indent = 0 } = input;
  cell.border = RULED;
  cell.alignment = { horizontal: align, vertical: 'middle', wrapText: true, ...(indent > 0 ? { indent } : {}) };
  cell.font = head ? HEAD_FONT : bold ? { ...TEXT_FONT, bold } : TEXT_FONT;
  if (head) cell.fill = HEAD_FILL;
}

/** Inches of GB/T 9704, narrower at the sides so that a sheet is printed as large as it can be. */
const MARGINS = { left: 0.6, right: 0.6, top: 0.8, bottom: 0.8, header: 0.4, footer: 0.4 };

/** How a sheet is printed: A4, as wide as the page, its number at the foot, whose it is at the head. */
export function printSetup(input: {
  sheet: Worksheet;
  orientation: PageSetup['orientation'];
  owner: string;
  /** Rows that are printed on each page, from and to. */
  repeated?: readonly [number, number];
}): void {
  const { sheet, orientation, owner, repeated } = input;
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: MARGINS,
    ...(repeated === undefined ? {} : { printTitlesRow: repeated.join(':') }),
  } satisfies Partial<PageSetup>);
  // An ampersand begins a code there, and a digit after a size would belong to it.
  const said = plainText(owner).replaceAll('\n', ' ').slice(0, 100).replaceAll('&', '&&');
  sheet.headerFooter.oddHeader = `&L&9 ${said}&R&9 &A`;
  sheet.headerFooter.oddFooter = '&C— &P —';
}
