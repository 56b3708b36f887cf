import type { Worksheet } from 'exceljs';
import type { FormCell, PrintedForm } from '#lib/core/disclosure/index.ts';
import { startColumns } from '../paper/placement.ts';
import { ROWS_ABOVE, writeFrame } from './frame.ts';
import { AMOUNT_FORMAT, dress, linesIn, printSetup, putText, rowHeight } from './style.ts';

/** How wide a form is, in units of columns: what is read on one page upright. */
const WHOLE = 92;
/** An amount as forms state it: a number, so that it can be reckoned with. */
const AMOUNT = /^-?\d{1,13}\.\d{2}$/;

/** A form of the report on a sheet of its own: its cells with their spans, each row as high as its text. */
export function writeForm({ sheet, form, owner }: { sheet: Worksheet; form: PrintedForm; owner: string }): void {
  const share = WHOLE / form.widths.reduce((sum, width) => sum + width, 0);
  const widths = form.widths.map((width) => width * share);
  writeFrame({ ...form, sheet, ...form.caption, widths });
  const first = ROWS_ABOVE + 1;
  const starts = startColumns(form.rows);
  const missing: { last: number; lines: number }[] = [];
  const lines = form.rows.map((cells, line) => {
    let tallest = 1;
    cells.forEach((cell, index) => {
      const column = (starts[line]?.[index] ?? 0) + 1;
      putCell({ sheet, cell, row: first + line, column });
      const units = widths.slice(column - 1, column - 1 + cell.columnSpan).reduce((sum, width) => sum + width, 0);
      const needed = linesIn({ text: cell.text, units });
      if (cell.rowSpan === 1) tallest = Math.max(tallest, needed);
      else missing.push({ last: line + cell.rowSpan - 1, lines: Math.ceil(needed / cell.rowSpan) });
    });
    return tallest;
  });
  for (const { last, lines: needed } of missing) lines[last] = Math.max(lines[last] ?? 1, needed);
  lines.forEach((count, line) => {
    sheet.getRow(first + line).height = rowHeight(count);
  });
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: ROWS_ABOVE, showGridLines: false }];
  printSetup({ sheet, orientation: 'portrait', owner });
}

function putCell(input: { sheet: Worksheet; cell: FormCell; row: number; column: number }): void {
  const { sheet, cell, row, column } = input;
  const [last, right] = [row + cell.rowSpan - 1, column + cell.columnSpan - 1];
  const place = sheet.getCell(row, column);
  putText({ cell: place, text: cell.text });
  for (let line = row; line <= last; line += 1)
    for (let at = column; at <= right; at += 1)
      dress({ cell: sheet.getCell(line, at), align: cell.align, head: cell.head });
  if (!cell.head && AMOUNT.test(cell.text)) {
    place.value = Number(cell.text);
    place.numFmt = AMOUNT_FORMAT.printed;
  }
  if (last > row || right > column) sheet.mergeCells(row, column, last, right);
}
