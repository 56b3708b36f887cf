import ExcelJS from 'exceljs';
import { withoutClock } from './without-clock.ts';

/** A new workbook without a clock: the same content gives the same file. */
export function newBook(): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  book.created = new Date(0);
  book.modified = new Date(0);
  return book;
}

/** The workbook as an .xlsx file. */
export async function bookBytes(book: ExcelJS.Workbook): Promise<Uint8Array> {
  return withoutClock(new Uint8Array(await book.xlsx.writeBuffer()));
}
