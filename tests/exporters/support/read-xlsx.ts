import ExcelJS, { type Cell, type Worksheet } from 'exceljs';
import { type FoundTable, squeezed } from './expected.ts';

/** A workbook as a reader of it finds it. */
export type FoundXlsx = {
  book: ExcelJS.Workbook;
  tables: FoundTable[];
  /** Headings and sentences of the parts, in order, without titles. */
  texts: string[];
};

/** Reads the tables and sentences out of a workbook, as its formats show them. */
export async function readXlsx(bytes: Uint8Array): Promise<FoundXlsx> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  const sheets = book.worksheets.slice(1);
  const isText = (sheet: Worksheet) => sheet.columnCount === 1;
  return {
    book,
    tables: sheets.filter((sheet) => !isText(sheet)).map(readTable),
    texts: sheets.filter(isText).flatMap(sheetTexts),
  };
}

function readTable(sheet: Worksheet): FoundTable {
  const [view] = sheet.views;
  const above = view?.state === 'frozen' ? (view.ySplit ?? 0) : 0;
  const found: FoundTable = { head: [], body: [] };
  sheet.eachRow((row, number) => {
    const texts: string[] = [];
    row.eachCell((cell) => {
      // What is in the frame of rules is the table; its title, owner and notes stand outside.
      if (cell.border?.top === undefined || (cell.isMerged && cell.master !== cell)) return;
      const text = squeezed(shownText(cell));
      if (text !== '') texts.push(text);
    });
    if (texts.length > 0) (number <= above ? found.head : found.body).push(texts);
  });
  return found;
}

function sheetTexts(sheet: Worksheet): string[] {
  const texts: string[] = [];
  sheet.eachRow((row) => {
    const cell = row.getCell(1);
    // Titles of parts and sections are set larger than what they are of.
    if ((cell.font?.size ?? 10) <= 10) texts.push(squeezed(shownText(cell)));
  });
  return texts;
}

/** What a cell shows by its format. */
export function shownText(cell: Cell): string {
  const value = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
  if (typeof value === 'number') {
    if (value === 0 && cell.numFmt.includes(';;')) return '';
    if (!cell.numFmt.startsWith('0.00')) throw new Error(`a number without its format: ${cell.address}`);
    return value.toFixed(2);
  }
  return cell.text.replace(/_x005F_/g, '_');
}
