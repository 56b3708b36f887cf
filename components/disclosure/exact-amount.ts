import type { ExactTable } from '#lib/core/screen/index.ts';
import type { TableCell } from './table-cell.ts';

/** The exact amount of a cell in 分; nothing where the table is not derived or has no such cell. */
export function exactAmount(input: { table: ExactTable | undefined; cell: TableCell }): number | undefined {
  const { table, cell } = input;
  return table?.rows[cell.row]?.[table.columns.indexOf(cell.column)];
}
