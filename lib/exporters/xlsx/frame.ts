import type { Worksheet } from 'exceljs';
import { linesIn, putText, rowHeight, TITLE_FONT } from './style.ts';

/** Rows above the grid of a sheet: number, title, whose it is with the measure. The grid begins in the next. */
export const ROWS_ABOVE = 3;
/** The name by which every sheet leads back to the contents. */
export const CONTENTS = 'contents';

/** What stands above a table or form, over so many columns. */
export function writeFrame(input: {
  sheet: Worksheet;
  number: string;
  title: string;
  left: string;
  right: string;
  widths: readonly number[];
}): void {
  const { sheet, number, title, left, right, widths } = input;
  const columns = Math.max(1, widths.length);
  const number1 = sheet.getCell(1, 1);
  putText({ cell: number1, text: number });
  number1.value = { text: String(number1.value), hyperlink: `#${CONTENTS}`, tooltip: '返回目录' };
  const heading = sheet.getCell(2, 1);
  putText({ cell: heading, text: title });
  heading.font = TITLE_FONT;
  heading.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  if (columns > 1) sheet.mergeCells(2, 1, 2, columns);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  // The title's type is larger than that of the rows by half.
  sheet.getRow(2).height = rowHeight(linesIn({ text: title, units: whole / 1.6 })) * 1.6;
  const narrow = columns < 3;
  putText({ cell: sheet.getCell(3, 1), text: narrow ? `${left}　${right}` : left });
  sheet.getCell(3, 1).alignment = { horizontal: 'left', vertical: 'middle', wrapText: true };
  if (narrow) {
    if (columns > 1) sheet.mergeCells(3, 1, 3, columns);
  } else {
    sheet.mergeCells(3, 1, 3, columns - 1);
    putText({ cell: sheet.getCell(3, columns), text: right });
    sheet.getCell(3, columns).alignment = { horizontal: 'right', vertical: 'middle' };
  }
  const last = widths.at(-1) ?? 0;
  sheet.getRow(3).height = rowHeight(linesIn({ text: left, units: narrow ? whole : whole - last }));
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
}
