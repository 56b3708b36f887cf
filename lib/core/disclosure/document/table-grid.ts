import type { HeadCell, PrintedRow, PrintedTable, TableSide } from './table.ts';

/**
 * A place in the printed grid: a label on the left, a published figure, or nothing. `text` is what is printed; a name
 * of a lower level stands in by `indent` steps.
 */
export type GridCell =
  | { kind: 'label'; text: string; row: string; indent: number; centered: boolean }
  | { kind: 'figure'; text: string; row: string; column: string }
  | { kind: 'empty' };

/** A printed line. `total` marks the sums that print emphasises. `ids` are the rows of the table that stand in it. */
export type GridRow = { ids: string[]; total: boolean; cells: GridCell[] };

/** A table as the page shows it: a head of spanning cells over a plain grid, whatever the layout. */
export type TableGrid = { columns: ('label' | 'figure')[]; head: HeadCell[][]; rows: GridRow[] };

const DEEPEST_INDENT = 4;

/** Lays a printed table out as a grid: row by row, or the two sides of a statement beside each other. */
export function tableGrid(table: PrintedTable): TableGrid {
  const base = baseLevel(table);
  return table.layout.kind === 'rows'
    ? {
        columns: [...table.stub.map(() => 'label' as const), ...table.columns.map(() => 'figure' as const)],
        head: table.head,
        rows: table.rows.map((row) => rowOf({ table, row, base })),
      }
    : sidesGrid({ table, base, left: table.layout.left, right: table.layout.right });
}

/** The printed text of a figure: some templates leave an amount of nothing blank. */
export function printedFigure(input: { value: string; zero: PrintedTable['zero'] }): string {
  return input.zero === 'blank' && /^-?0+(\.0+)?$/.test(input.value) ? '' : input.value;
}

type RowInput = { table: PrintedTable; row: PrintedRow; base: number };

function rowOf({ table, row, base }: RowInput): GridRow {
  return {
    ids: [row.id],
    total: isTotal({ row, base }),
    cells: [...labelCells({ row, base }), ...figureCells({ table, row })],
  };
}

/** Only the name, the last label, shows the level; codes before it stay in line. */
function labelCells({ row, base }: Omit<RowInput, 'table'>): GridCell[] {
  return row.stub.map((text, stub) => ({
    kind: 'label',
    text,
    row: row.id,
    indent: stub === row.stub.length - 1 ? Math.min(Math.max(row.level - base, 0), DEEPEST_INDENT) : 0,
    centered: row.level === 0,
  }));
}

function figureCells({ table, row }: { table: PrintedTable; row: PrintedRow }): GridCell[] {
  return table.columns.map((column, index) => ({
    kind: 'figure',
    text: printedFigure({ value: row.cells[index] ?? '', zero: table.zero }),
    row: row.id,
    column: column.id,
  }));
}

function sidesGrid(input: { table: PrintedTable; base: number; left: TableSide; right: TableSide }): TableGrid {
  const { table, base, left, right } = input;
  const byId = new Map(table.rows.map((row) => [row.id, row]));
  const height = Math.max(left.rowIds.length, right.rowIds.length);
  const rows: GridRow[] = [];
  for (let line = 0; line < height; line += 1) {
    const pair = [left, right].map((side) => byId.get(side.rowIds[line] ?? ''));
    const present = pair.filter((row) => row !== undefined);
    rows.push({
      ids: present.map((row) => row.id),
      total: present.some((row) => isTotal({ row, base })),
      cells: pair.flatMap((row): GridCell[] =>
        row === undefined
          ? [{ kind: 'empty' }, { kind: 'empty' }]
          : [...labelCells({ row, base }).slice(-1), ...figureCells({ table, row }).slice(0, 1)],
      ),
    });
  }
  const plain = [...left.head, ...right.head].map((text) => ({ text, columnSpan: 1, rowSpan: 1 }));
  return {
    columns: ['label', 'figure', 'label', 'figure'],
    head: table.head.length > 0 ? table.head : [plain],
    rows,
  };
}

/** The level that stands at the margin: that of the first row which is no total. */
function baseLevel(table: PrintedTable): number {
  return table.rows.find((row) => row.level > 0)?.level ?? 1;
}

/** Sums of the whole table or of one side of it: they stand above the level at the margin. */
function isTotal({ row, base }: Omit<RowInput, 'table'>): boolean {
  return row.level < base;
}
