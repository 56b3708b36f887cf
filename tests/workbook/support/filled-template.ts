import ExcelJS, { type Workbook } from 'exceljs';
import { compareWorkbook, readWorkbook, type WorkbookForm, writeWorkbook } from '#lib/exporters/workbook/index.ts';
import { expectOk } from '#tests/support/expect-ok.ts';

/** A form's template as a file, after somebody has edited it. */
export async function edited(form: WorkbookForm, edit: (book: Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(await writeWorkbook(form)) as never);
  edit(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** What an uploaded file would change; new rows are called new1, new2 and so on. */
export async function uploaded(form: WorkbookForm, bytes: Uint8Array) {
  let next = 0;
  const book = expectOk(await readWorkbook(bytes));
  const newId = () => {
    next += 1;
    return `new${next}`;
  };
  return expectOk(compareWorkbook({ form, book, newId }));
}

/** What the form's template would change after somebody has edited it. */
export const upload = async (form: WorkbookForm, edit: (book: Workbook) => void) =>
  uploaded(form, await edited(form, edit));

/** The cell of a list sheet by its field and the line of data, the first being 0. */
export function cellOf(book: Workbook, sheet: string, field: string, line: number) {
  const found = book.getWorksheet(sheet);
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  const ids = found.getRow(2).values as (string | undefined)[];
  return found.getCell(4 + line, ids.indexOf(field));
}
