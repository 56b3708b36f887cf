import ExcelJS from 'exceljs';
import { openZip, unpackPart } from '#lib/archive/index.ts';
import type { NotRead, ReadDocument } from '#lib/core/reading/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { MOST_PARTS, UNPACKED_LIMIT } from '../limits.ts';
import type { ReadingRefusal } from '../reading-refusal.ts';
import { sheetBlocks } from './sheet-blocks.ts';

/** Reads an .xlsx: each sheet is its name and what it shows. A place is the sheet, counted as a page, and the row. */
export async function readXlsx(file: {
  name: string;
  bytes: Uint8Array;
}): Promise<Result<ReadDocument, ReadingRefusal>> {
  const { name, bytes } = file;
  const zip = openZip({ bytes, limit: UNPACKED_LIMIT, mostParts: MOST_PARTS });
  if (!zip.ok) return zip;
  // Unpacked once to be thrown away: what its directory says of sizes is only what the file says of itself.
  if (zip.value.parts.some((part) => unpackPart({ zip: zip.value, part }) === undefined))
    return refuse({ code: 'DAMAGED' });
  const book = new ExcelJS.Workbook();
  try {
    // Declared for Node's older buffers; any view of bytes will do.
    await book.xlsx.load(Buffer.from(bytes) as never);
  } catch {
    return refuse({ code: 'DAMAGED' });
  }
  const shown = book.worksheets.filter(({ state }) => state === 'visible');
  const blocks = shown.flatMap((sheet, at) => sheetBlocks({ sheet, page: at + 1 }));
  if (blocks.length === 0) return refuse({ code: 'NO_TEXT', kind: 'xlsx' });
  return ok({ name, kind: 'xlsx', pages: shown.length, blocks, notRead: notReadOf(book) });
}

function notReadOf(book: ExcelJS.Workbook): NotRead[] {
  const hidden = book.worksheets
    .filter(({ state }) => state !== 'visible')
    .map(({ name }) => ({ what: `工作表“${name}”`, why: '是隐藏的，没有读' }));
  const pictures = book.worksheets
    .filter((sheet) => sheet.getImages().length > 0)
    .map(({ name }) => ({ what: `工作表“${name}”里的图片`, why: '图片里的文字和表格读不出来，请对照原文核对' }));
  return [...hidden, ...pictures];
}
