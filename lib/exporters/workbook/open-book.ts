import ExcelJS, { type Workbook } from 'exceljs';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { type ArchiveRefusal, checkArchive } from './archive.ts';

/** Opens an .xlsx that somebody sent: checks the file, then parses it. Meant for a thread of its own with little memory. */
export async function openBook(bytes: Uint8Array): Promise<Result<Workbook, ArchiveRefusal>> {
  const checked = checkArchive(bytes);
  if (!checked.ok) return checked;
  const book = new ExcelJS.Workbook();
  try {
    // Declared for Node's older buffers; any view of bytes will do.
    await book.xlsx.load(Buffer.from(bytes) as never);
  } catch {
    return refuse({ code: 'DAMAGED' });
  }
  return ok(book);
}
