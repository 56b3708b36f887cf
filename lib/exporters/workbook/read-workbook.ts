import type { Worksheet } from 'exceljs';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { ArchiveRefusal } from './archive.ts';
import { columnLetter } from './lists.ts';
import { openBook } from './open-book.ts';
import { type RawValue, rawValue } from './raw-value.ts';
import { FIELD_ID, FIRST_ROW, IDENTITY_SHEET, ROW_ID, VALUE, type WorkbookIdentity } from './workbook-form.ts';
import { TEMPLATE_VERSION } from './write-workbook.ts';

/** Most rows and columns of a sheet that are read. */
const MOST_ROWS = 5_000;
const MOST_COLUMNS = 100;

/** Why nothing can be read out of a file. */
export type ReadRefusal =
  | ArchiveRefusal
  | { code: 'NO_TEMPLATE' }
  | { code: 'OTHER_VERSION' }
  | { code: 'IDS_LOST'; sheet: string }
  | { code: 'TOO_MANY_ROWS'; sheet: string; limit: number };

/** A cell of a filled template: where it stands and what is in it. */
export type ReadCell = { cell: string; value: RawValue };

/** A line of a filled sheet: its id where it came from the product, what it holds by the ids of the columns. */
export type ReadRow = { line: number; id: string; cells: Readonly<Record<string, ReadCell>> };

/** A filled sheet. Of a record each field is a line. `columns` are the ids of the columns that are still there. */
export type ReadSheet = {
  section: string;
  name: string;
  shape: 'record' | 'list';
  columns: ReadonlySet<string>;
  rows: readonly ReadRow[];
};

/** A filled template, values as they stand in its cells. */
export type ReadBook = { identity: WorkbookIdentity; sheets: readonly ReadSheet[] };

/** Reads a filled template: checks the file, then parses it. Meant for a thread of its own with little memory. */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<ReadBook, ReadRefusal>> {
  const opened = await openBook(bytes);
  if (!opened.ok) return opened;
  const book = opened.value;
  const identity = readIdentity(book.getWorksheet(IDENTITY_SHEET));
  if (!identity.ok) return identity;
  const sheets: ReadSheet[] = [];
  for (const sheet of book.worksheets) {
    const section = /^section\/([\w-]+)$/.exec(textAt(sheet, 1, 1))?.[1];
    if (section === undefined) continue;
    const read = readSheet({ sheet, section });
    if (!read.ok) return read;
    sheets.push(read.value);
  }
  return ok({ identity: identity.value, sheets });
}

function readIdentity(sheet: Worksheet | undefined): Result<WorkbookIdentity, ReadRefusal> {
  if (sheet === undefined || textAt(sheet, 1, 1) !== 'budget-form') return refuse({ code: 'NO_TEMPLATE' });
  if (textAt(sheet, 1, 2) !== String(TEMPLATE_VERSION)) return refuse({ code: 'OTHER_VERSION' });
  const [form = '', owner = '', region = '', department = '', year = ''] = [3, 4, 5, 6, 7].map((at) =>
    textAt(sheet, 1, at),
  );
  return ok({ form, owner, region, department, year: Number(year) });
}

function readSheet({ sheet, section }: { sheet: Worksheet; section: string }): Result<ReadSheet, ReadRefusal> {
  const { name } = sheet;
  const kind = textAt(sheet, 2, 1);
  if (kind !== ROW_ID && kind !== FIELD_ID) return refuse({ code: 'IDS_LOST', sheet: name });
  if (sheet.rowCount > MOST_ROWS + FIRST_ROW) return refuse({ code: 'TOO_MANY_ROWS', sheet: name, limit: MOST_ROWS });
  const columns = new Map<number, string>();
  for (let at = 2; at <= Math.min(sheet.columnCount, MOST_COLUMNS); at += 1) {
    const id = textAt(sheet, 2, at);
    if (id !== '') columns.set(at, id);
  }
  const rows: ReadRow[] = [];
  for (let line = FIRST_ROW; line <= sheet.rowCount; line += 1) {
    // Without a prototype: an id of a column is whatever somebody has written there.
    const cells: Record<string, ReadCell> = Object.create(null);
    for (const [at, id] of columns) {
      const value = rawValue(sheet.getCell(line, at));
      if (value !== undefined) cells[id] = { cell: `${columnLetter(at)}${line}`, value };
    }
    rows.push({ line, id: textAt(sheet, line, 1), cells });
  }
  const shape = kind === FIELD_ID ? 'record' : 'list';
  const whole = shape === 'list' ? columns.size > 0 : [...columns.values()].includes(VALUE);
  const found = new Set(columns.values());
  return whole ? ok({ section, name, shape, columns: found, rows }) : refuse({ code: 'IDS_LOST', sheet: name });
}

function textAt(sheet: Worksheet, row: number, column: number): string {
  const value = rawValue(sheet.getCell(row, column));
  if (value === undefined) return '';
  return 'text' in value ? value.text.trim() : 'number' in value ? String(value.number) : '';
}
