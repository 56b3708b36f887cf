import type { Element } from 'domhandler';
import type { ReadCell } from '#lib/core/reading/index.ts';
import { childrenOf, isOn, valueAt } from './word-xml.ts';

type Placed = { first: number; cell: { text: string; columnSpan: number; rowSpan: number } };

/** A table's rows as cells; a cell that goes on from above lengthens it and is left out. Deleted rows are left out. */
export function wordTableRows(input: { table: Element; textOf: (cell: Element) => string }): ReadCell[][] {
  const { table, textOf } = input;
  /** The cell that is open in each column of the grid, by the column where it begins. */
  const open = new Map<number, Placed>();
  return rowsOf(table).map((row) => {
    const cells: ReadCell[] = [];
    let column = Number(valueAt({ element: row, path: ['w:trPr', 'w:gridBefore'] }) ?? 0);
    for (let blank = 0; blank < column; blank += 1) cells.push({ text: '', columnSpan: 1, rowSpan: 1 });
    for (const element of cellsOf(row)) {
      const columnSpan = Math.max(1, Number(valueAt({ element, path: ['w:tcPr', 'w:gridSpan'] }) ?? 1));
      const merge = valueAt({ element, path: ['w:tcPr', 'w:vMerge'] });
      const above = open.get(column);
      if (merge !== undefined && merge !== 'restart' && above !== undefined) above.cell.rowSpan += 1;
      else {
        const cell = { text: textOf(element), columnSpan, rowSpan: 1 };
        cells.push(cell);
        if (merge === undefined) open.delete(column);
        else open.set(column, { first: column, cell });
      }
      column += columnSpan;
    }
    return cells;
  });
}

/** Rows and cells may stand inside controls and marks of changes. */
function rowsOf(table: Element): Element[] {
  return wrapped({ element: table, name: 'w:tr' }).filter((row) => !isOn({ element: row, path: ['w:trPr', 'w:del'] }));
}

function cellsOf(row: Element): Element[] {
  return wrapped({ element: row, name: 'w:tc' });
}

const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml', 'w:smartTag']);

function wrapped({ element, name }: { element: Element; name: string }): Element[] {
  return childrenOf({ element }).flatMap((child) => {
    if (child.name === name) return [child];
    return WRAPPERS.has(child.name) ? wrapped({ element: child, name }) : [];
  });
}

/** Whether a table only frames text: it has one cell. */
export function isFrame(table: Element): boolean {
  return rowsOf(table).every((row) => cellsOf(row).length <= 1);
}

/** The cells of a table that only frames text, in order. */
export function framedCells(table: Element): Element[] {
  return rowsOf(table).flatMap(cellsOf);
}
