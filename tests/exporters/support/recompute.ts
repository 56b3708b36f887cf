import type { Cell, Worksheet } from 'exceljs';

/** What a cell comes to when its formula is computed anew, down to the numbers; only the sums that reports are made of. */
export function recomputed(cell: Cell): number {
  if (cell.formula === undefined) return typeof cell.value === 'number' ? cell.value : 0;
  const [, list] = /^ROUND\(SUM\(([A-Z0-9:,]+)\),2\)$/.exec(cell.formula) ?? [];
  if (list === undefined) throw new Error(`another formula: ${cell.formula}`);
  const cells = list.split(',').flatMap((range) => cellsOf(cell.worksheet, range));
  const sum = cells.reduce((total, part) => total + recomputed(part), 0);
  return Number(sum.toFixed(2));
}

function cellsOf(sheet: Worksheet, range: string): Cell[] {
  const [first = '', last = first] = range.split(':');
  const [from, to] = [sheet.getCell(first), sheet.getCell(last)];
  const cells: Cell[] = [];
  for (let row = Number(from.row); row <= Number(to.row); row += 1)
    for (let column = Number(from.col); column <= Number(to.col); column += 1) cells.push(sheet.getCell(row, column));
  return cells;
}
