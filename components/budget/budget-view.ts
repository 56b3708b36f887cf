import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import type { DerivedTables } from '#lib/core/tables/index.ts';

/** How amounts are shown on screen. Reports are always in 万元. */
export type Measure = '万元' | '元';

/** Exact amounts of one derived table in 分: by row, one for each of its columns by id. */
export type ExactTable = { columns: string[]; rows: Record<string, number[]> };

/** All that the screen of one budget shows, as the server sends it. */
export type BudgetView = { document: DisclosureDocument; exact: Record<string, ExactTable> };

/** A cell of a derived table, by ids. */
export type CellKey = { table: string; row: string; column: string };

/** Puts the report and the exact amounts behind its tables into one answer. */
export function budgetView(input: { document: DisclosureDocument; tables: DerivedTables }): BudgetView {
  const exact = input.tables.all.map((table): [string, ExactTable] => [
    table.id,
    {
      columns: table.columns.map(({ id }) => id),
      rows: Object.fromEntries(table.rows.map(({ id, cells }) => [id, cells])),
    },
  ]);
  return { document: input.document, exact: Object.fromEntries(exact) };
}

/** The exact amount of a cell in 分; nothing where the budget's derived tables have no such cell. */
export function exactAmount(view: BudgetView, cell: CellKey): number | undefined {
  const table = view.exact[cell.table];
  return table?.rows[cell.row]?.[table.columns.indexOf(cell.column)];
}
