import type { Worksheet } from 'exceljs';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { bookBytes, newBook } from '../book.ts';
import type { ArchiveRefusal } from './archive.ts';
import { openBook } from './open-book.ts';
import { rawValue } from './raw-value.ts';
import { dressHead } from './sheet-style.ts';

/** A column of a list that is filled away from the product; `choices` can be picked from. */
export type ListColumn = { id: string; label: string; hint: string; choices?: readonly string[] };

/**
 * A line as it was filled: its number in the sheet, and what it holds as text by the ids of the columns; `unread` are the
 * cells whose formula came to nothing or to an error, with the spreadsheet's word for it.
 */
export type ListLine = {
  line: number;
  cells: Readonly<Record<string, string>>;
  unread: Readonly<Record<string, string>>;
};

/** Why no list can be read out of a file. */
export type ListRefusal =
  | ArchiveRefusal
  | { code: 'COLUMNS_MISSING'; labels: readonly string[] }
  | { code: 'TOO_MANY_ROWS'; sheet: string; limit: number };

/** How far down the names of the columns are looked for. */
const HEAD_WITHIN = 5;
/** Lines of the template that offer the choices. */
const PREPARED_LINES = 500;
/** Widest sheet that is read. */
const MOST_COLUMNS = 100;

/** A list to be filled as .xlsx: a head with hints, choices to pick from, and what is in it already. */
export async function writePlainList(input: {
  title: string;
  columns: readonly ListColumn[];
  rows: readonly (readonly string[])[];
}): Promise<Uint8Array> {
  const { title, columns, rows } = input;
  const book = newBook();
  const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
  columns.forEach(({ label, hint, choices }, at) => {
    const column = sheet.getColumn(at + 1);
    column.width = Math.max(16, label.length * 2 + 6);
    // Codes are text: what looks like a number keeps its zeros.
    column.numFmt = '@';
    const cell = sheet.getCell(1, at + 1);
    cell.value = label;
    dressHead({ cell, help: hint });
    if (choices !== undefined) offer({ sheet, at: at + 1, choices });
  });
  rows.forEach((row, line) => {
    row.forEach((text, at) => {
      sheet.getCell(line + 2, at + 1).value = text;
    });
  });
  return bookBytes(book);
}

function offer({ sheet, at, choices }: { sheet: Worksheet; at: number; choices: readonly string[] }): void {
  for (let line = 2; line < 2 + PREPARED_LINES; line += 1)
    sheet.getCell(line, at).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`"${choices.join(',')}"`],
    };
}

/**
 * Reads a filled list: the first sheet that has the columns by their names, in any order and among others. Lines that are
 * empty are left out. Meant for a thread of its own with little memory.
 */
export async function readPlainList(input: {
  columns: readonly ListColumn[];
  bytes: Uint8Array;
  limit: number;
}): Promise<Result<ListLine[], ListRefusal>> {
  const { columns, bytes, limit } = input;
  const opened = await openBook(bytes);
  if (!opened.ok) return opened;
  const book = opened.value;
  for (const sheet of book.worksheets) {
    const head = findHead({ sheet, columns });
    if (head !== undefined) return readLines({ sheet, head, limit });
  }
  return refuse({ code: 'COLUMNS_MISSING', labels: columns.map(({ label }) => label) });
}

type Head = { line: number; columns: ReadonlyMap<number, string> };

function findHead({ sheet, columns }: { sheet: Worksheet; columns: readonly ListColumn[] }): Head | undefined {
  // Counted once: each time it goes through all rows.
  const width = Math.min(sheet.columnCount, MOST_COLUMNS);
  for (let line = 1; line <= Math.min(HEAD_WITHIN, sheet.rowCount); line += 1) {
    const found = new Map<number, string>();
    for (let at = 1; at <= width; at += 1) {
      const id = columns.find(({ label }) => label === textAt({ sheet, line, at }))?.id;
      if (id !== undefined && ![...found.values()].includes(id)) found.set(at, id);
    }
    if (found.size === columns.length) return { line, columns: found };
  }
  return undefined;
}

function readLines(input: { sheet: Worksheet; head: Head; limit: number }): Result<ListLine[], ListRefusal> {
  const { sheet, head, limit } = input;
  const lines: ListLine[] = [];
  for (let line = head.line + 1; line <= sheet.rowCount; line += 1) {
    // Something far below leaves a million lines between that are not there.
    if (sheet.findRow(line) === undefined) continue;
    const cells = Object.fromEntries([...head.columns].map(([at, id]) => [id, textAt({ sheet, line, at })]));
    if (Object.values(cells).every((text) => text === '')) continue;
    if (lines.length === limit) return refuse({ code: 'TOO_MANY_ROWS', sheet: sheet.name, limit });
    const unread = Object.fromEntries(
      [...head.columns].flatMap(([at, id]) => {
        const value = rawValue(sheet.getCell(line, at));
        return value !== undefined && 'error' in value ? [[id, value.error]] : [];
      }),
    );
    lines.push({ line, cells, unread });
  }
  return ok(lines);
}

function textAt({ sheet, line, at }: { sheet: Worksheet; line: number; at: number }): string {
  // Found, never got: that would make each cell that there might be.
  const cell = sheet.findRow(line)?.findCell(at);
  const value = cell === undefined ? undefined : rawValue(cell);
  if (value === undefined) return '';
  if ('text' in value) return value.text.trim();
  if ('number' in value) return String(value.number);
  return 'day' in value ? value.day : 'flag' in value ? (value.flag ? '是' : '否') : value.error;
}
