import type { Cell, Worksheet } from 'exceljs';
import { type CellSum, cellSums, type PrintedTable, type TableGrid, tableGrid } from '#lib/core/disclosure/index.ts';
import { startColumns } from '../paper/placement.ts';
import { type Address, sumFormula } from './formula.ts';
import { ROWS_ABOVE, writeFrame } from './frame.ts';
import { AMOUNT_FORMAT, dress, linesIn, printSetup, putText, rowHeight, TEXT_FONT, textUnits } from './style.ts';

const NARROWEST_FIGURE = 9;
const WIDEST_LABEL = 36;
/** A head wraps before its column grows beyond the figures under it. */
const HEAD_UNITS = 7;

/** A table of the report on a sheet of its own: frozen head, numbers that add up by themselves, ready to be printed. */
export function writeTable({ sheet, table, owner }: { sheet: Worksheet; table: PrintedTable; owner: string }): void {
  const grid = tableGrid(table);
  const widths = columnWidths(grid);
  writeFrame({ ...table, sheet, left: table.owner, right: `单位：${table.measure}`, widths });
  const top = ROWS_ABOVE + 1;
  writeHead({ sheet, grid, top, widths });
  const first = top + grid.head.length;
  writeBody({ sheet, table, grid, first, widths });
  table.notes.forEach((note, index) => {
    const row = first + grid.rows.length + index;
    const cell = sheet.getCell(row, 1);
    putText({ cell, text: note });
    cell.alignment = { horizontal: 'left', vertical: 'top', wrapText: true };
    if (widths.length > 1) sheet.mergeCells(row, 1, row, widths.length);
    sheet.getRow(row).height = rowHeight(linesIn({ text: note, units: sum(widths) }));
  });
  const labels = table.layout.kind === 'rows' ? table.stub.length : 0;
  sheet.views = [{ state: 'frozen', xSplit: labels, ySplit: first - 1, showGridLines: false }];
  printSetup({ sheet, orientation: table.orientation, owner, repeated: [top, first - 1] });
}

function columnWidths(grid: TableGrid): number[] {
  return grid.columns.map((kind, index) => {
    const texts = grid.rows.flatMap(({ cells }) => {
      const cell = cells[index];
      return cell === undefined || cell.kind === 'empty' ? [] : [textUnits(cell.text) + indentOf(cell) * 2];
    });
    const widest = Math.max(HEAD_UNITS, ...texts) + 2;
    return kind === 'figure' ? Math.max(NARROWEST_FIGURE, widest) : Math.min(WIDEST_LABEL, widest);
  });
}

function indentOf(cell: TableGrid['rows'][number]['cells'][number]): number {
  return cell.kind === 'label' ? cell.indent : 0;
}

function writeHead({
  sheet,
  grid,
  top,
  widths,
}: {
  sheet: Worksheet;
  grid: TableGrid;
  top: number;
  widths: number[];
}): void {
  const starts = startColumns(grid.head);
  grid.head.forEach((cells, line) => {
    let lines = 1;
    cells.forEach((cell, index) => {
      const column = (starts[line]?.[index] ?? 0) + 1;
      const place = sheet.getCell(top + line, column);
      putText({ cell: place, text: cell.text });
      const [last, right] = [top + line + cell.rowSpan - 1, column + cell.columnSpan - 1];
      // Every cell of a span has rules of its own, or the span would have them on one side only.
      for (let row = top + line; row <= last; row += 1)
        for (let at = column; at <= right; at += 1)
          dress({ cell: sheet.getCell(row, at), align: 'center', head: true });
      if (cell.rowSpan > 1 || cell.columnSpan > 1) sheet.mergeCells(top + line, column, last, right);
      const units = sum(widths.slice(column - 1, right));
      lines = Math.max(lines, Math.ceil(linesIn({ text: cell.text, units }) / cell.rowSpan));
    });
    sheet.getRow(top + line).height = rowHeight(lines);
  });
}

type Body = { sheet: Worksheet; table: PrintedTable; grid: TableGrid; first: number; widths: readonly number[] };

function writeBody({ sheet, table, grid, first, widths }: Body): void {
  const places = placesOf({ grid, first });
  const sums = new Map(cellSums(table).map((sum) => [keyOf(sum), sum]));
  const values = new Map(
    table.rows.flatMap((row) => table.columns.map(({ id }, at) => [keyOf({ row: row.id, column: id }), row.cells[at]])),
  );
  grid.rows.forEach(({ cells, total }, line) => {
    let lines = 1;
    cells.forEach((cell, index) => {
      const place = sheet.getCell(first + line, index + 1);
      if (cell.kind === 'label') {
        putText({ cell: place, text: cell.text });
        dress({ cell: place, align: cell.centered ? 'center' : 'left', bold: total, indent: cell.indent });
        lines = Math.max(lines, linesIn({ text: cell.text, units: (widths[index] ?? 0) - cell.indent * 2 }));
      } else dress({ cell: place, align: 'right' });
      if (cell.kind !== 'figure') return;
      const key = keyOf(cell);
      place.numFmt = AMOUNT_FORMAT[table.zero];
      putFigure({ place, value: values.get(key) ?? '', sum: sums.get(key), places });
    });
    sheet.getRow(first + line).height = rowHeight(lines);
  });
}

const keyOf = ({ row, column }: { row: string; column: string }): string => JSON.stringify([row, column]);

function placesOf({ grid, first }: { grid: TableGrid; first: number }): ReadonlyMap<string, Address> {
  return new Map(
    grid.rows.flatMap(({ cells }, line) =>
      cells.flatMap((cell, index): [string, Address][] =>
        cell.kind === 'figure' ? [[keyOf(cell), { row: first + line, column: index + 1 }]] : [],
      ),
    ),
  );
}

type Figure = { place: Cell; value: string; sum: CellSum | undefined; places: ReadonlyMap<string, Address> };

/** A figure as a number; as a formula where that comes to the published figure, else with a note that says why not. */
function putFigure({ place, value, sum, places }: Figure): void {
  if (value === '') return;
  const number = Number(value);
  place.value = number;
  if (sum === undefined) return;
  if (Number(sum.gap) !== 0) {
    place.note = note(
      `公布数。由元换算为万元时各数分别四舍五入，与所列分项之和相差${sum.gap.replace('-', '')}万元，因此不用公式。`,
    );
    return;
  }
  const parts = sum.parts.flatMap((part) => places.get(keyOf(part)) ?? []);
  const formula = parts.length === sum.parts.length ? sumFormula(parts) : undefined;
  if (formula === undefined) place.note = note('公布数。分项太多，一个公式列不下，因此不用公式。');
  else place.value = { formula, result: number };
}

function note(text: string) {
  return { texts: [{ text, font: TEXT_FONT }], margins: { insetmode: 'auto' as const } };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
