import type { CellReference } from '#lib/core/disclosure/index.ts';
import type { Line } from '#lib/core/ledger/index.ts';
import type { Table, TableContext } from '#lib/core/tables/index.ts';
import { cellKey } from './live-state.ts';

/**
 * The lines behind many cells, by the cells' keys, with one walk through the lines of each table: a large department has
 * thousands of findings. A cell keeps at most `most` lines.
 */
export function linesBehind(input: {
  context: TableContext;
  tables: readonly Table[];
  /** Column ids of each table, in order. */
  columnsOf: (table: string) => readonly string[];
  cells: readonly CellReference[];
  most: number;
}): ReadonlyMap<string, readonly Line[]> {
  const behind = new Map<string, Line[]>();
  for (const table of input.tables) {
    const wanted = rowsOf(input.cells.filter((cell) => cell.table === table.id));
    if (wanted.size === 0) continue;
    const columns = input.columnsOf(table.id);
    table.visit(input.context, (line, rows, reached) => {
      for (const row of rows)
        for (const column of wanted.get(row) ?? []) {
          if (!reached.includes(columns.indexOf(column))) continue;
          const key = cellKey({ table: table.id, row, column });
          const lines = behind.get(key) ?? [];
          if (lines.length < input.most) lines.push(line);
          behind.set(key, lines);
        }
    });
  }
  return behind;
}

function rowsOf(cells: readonly CellReference[]): Map<string, Set<string>> {
  const rows = new Map<string, Set<string>>();
  for (const { row, column } of cells) rows.set(row, (rows.get(row) ?? new Set()).add(column));
  return rows;
}
