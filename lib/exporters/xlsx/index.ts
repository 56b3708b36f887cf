import type { Workbook, Worksheet } from 'exceljs';
import type { DisclosureDocument, Part, PrintedForm, PrintedTable } from '#lib/core/disclosure/index.ts';
import { bookBytes, newBook } from '../book.ts';
import { plainText } from '../plain-text.ts';
import { titleOf } from '../titles.ts';
import { writeForm } from './form-sheet.ts';
import { CONTENTS } from './frame.ts';
import { type SheetNames, sheetNames } from './sheet-names.ts';
import { linesIn, printSetup, putText, rowHeight, TEXT_FONT, TITLE_FONT } from './style.ts';
import { writeTable } from './table-sheet.ts';
import { hasText, writeText } from './text-sheet.ts';

/** A sheet to be: what it is called in the contents, and what writes it. */
type Planned = { number: string; title: string; name: string; write: (sheet: Worksheet) => void };

/**
 * The report as a workbook: contents, the text of each part, a sheet for each table and form. Sums are formulas wherever
 * these come to the published figure. The same document gives the same bytes.
 */
export async function renderXlsx({ document }: { document: DisclosureDocument }): Promise<Uint8Array> {
  const book = newBook();
  book.title = plainText(document.title);
  book.creator = plainText(document.department.name);
  book.lastModifiedBy = book.creator;
  const names = sheetNames();
  const contents = names('目录');
  const planned = document.parts.flatMap((part) => sheetsOf({ document, part, names }));
  writeContents({ book, name: contents, document, planned });
  planned.forEach(({ name, write }, index) => {
    write(book.addWorksheet(name));
    book.definedNames.add(`${quoted(name)}!$A$1`, linkName(index));
  });
  book.definedNames.add(`${quoted(contents)}!$A$1`, CONTENTS);
  return bookBytes(book);
}

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;
/** Sheets are linked to by names of plain letters: a link is an address, and not every reader takes others in it. */
const linkName = (index: number): string => `sheet_${index + 1}`;

function sheetsOf(input: { document: DisclosureDocument; part: Part; names: SheetNames }): Planned[] {
  const { document, part, names } = input;
  const owner = document.title;
  const text: Planned[] = hasText(part)
    ? [
        {
          number: part.number,
          title: part.title,
          name: names(titleOf(part)),
          write: (sheet) => writeText({ sheet, part, owner }),
        },
      ]
    : [];
  const blocks = part.sections.flatMap(({ blocks }) => blocks);
  return [
    ...text,
    ...blocks.flatMap((block): Planned[] =>
      block.kind === 'table' || block.kind === 'form' ? [sheetOf({ block, owner, names })] : [],
    ),
  ];
}

function sheetOf({
  block,
  owner,
  names,
}: {
  block: PrintedTable | PrintedForm;
  owner: string;
  names: SheetNames;
}): Planned {
  const { number, title } = block;
  return {
    number,
    title,
    name: names(`${number} ${title}`),
    write: (sheet) =>
      block.kind === 'table' ? writeTable({ sheet, table: block, owner }) : writeForm({ sheet, form: block, owner }),
  };
}

/** Column widths of the contents. */
const NUMBER_WIDTH = 12;
const TITLE_WIDTH = 72;

function writeContents(input: {
  book: Workbook;
  name: string;
  document: DisclosureDocument;
  planned: readonly Planned[];
}): void {
  const { book, name, document, planned } = input;
  const sheet = book.addWorksheet(name);
  sheet.getColumn(1).width = NUMBER_WIDTH;
  sheet.getColumn(2).width = TITLE_WIDTH;
  const { heading, department, date } = document.cover;
  const above = [heading, department, ...(date === undefined ? [] : [date])];
  above.forEach((text, index) => {
    const cell = sheet.getCell(index + 1, 1);
    putText({ cell, text });
    cell.font = index < 2 ? TITLE_FONT : TEXT_FONT;
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    sheet.mergeCells(index + 1, 1, index + 1, 2);
    sheet.getRow(index + 1).height = rowHeight(linesIn({ text, units: (NUMBER_WIDTH + TITLE_WIDTH) / 1.6 })) * 1.6;
  });
  planned.forEach(({ number, title }, index) => {
    const row = above.length + 1 + index;
    [number, title].forEach((text, column) => {
      const cell = sheet.getCell(row, column + 1);
      putText({ cell, text });
      const words = String(cell.value ?? '');
      if (words !== '') cell.value = { text: words, hyperlink: `#${linkName(index)}` };
      cell.font = { ...TEXT_FONT, color: { argb: 'FF1F4B8F' }, underline: true };
      cell.alignment = { horizontal: 'left', vertical: 'middle', wrapText: true };
    });
    sheet.getRow(row).height = rowHeight(linesIn({ text: title, units: TITLE_WIDTH }));
  });
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: above.length, showGridLines: false }];
  printSetup({ sheet, orientation: 'portrait', owner: document.title });
}
