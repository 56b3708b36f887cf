import type { DisclosureDocument, Part } from '#lib/core/disclosure/index.ts';
import type { DerivedTables } from '#lib/core/tables/index.ts';
import { type CellKey, isSheet } from './places.ts';

/** How amounts are shown on screen. Reports are always in 万元. */
export type Measure = '万元' | '元';

/** Exact amounts of one derived table in 分: by row, one for each of its columns by id. */
export type ExactTable = { columns: string[]; rows: Record<string, number[]> };

/** All that the screen of one budget shows, as the server sends it. `partOf` names the unit whose part alone is seen. */
export type BudgetView = { document: DisclosureDocument; exact: Record<string, ExactTable>; partOf?: string };

/**
 * Puts the report and the exact amounts behind its tables into one answer. Of a unit's part only the tables and forms are
 * shown: sentences and findings are about the department.
 */
export function budgetView(input: {
  document: DisclosureDocument;
  tables: DerivedTables;
  partOf: string | undefined;
}): BudgetView {
  const { document, tables, partOf } = input;
  const exact = Object.fromEntries(
    tables.all.map((table): [string, ExactTable] => [
      table.id,
      {
        columns: table.columns.map(({ id }) => id),
        rows: Object.fromEntries(table.rows.map(({ id, cells }) => [id, cells])),
      },
    ]),
  );
  if (partOf === undefined) return { document, exact };
  return { document: { ...document, parts: document.parts.map(onlySheets), checks: [] }, exact, partOf };
}

function onlySheets(part: Part): Part {
  const sections = part.sections.map((section) => ({ ...section, blocks: section.blocks.filter(isSheet) }));
  return { ...part, sections: sections.filter(({ blocks }) => blocks.length > 0) };
}

/** The exact amount of a cell in 分; nothing where the budget's derived tables have no such cell. */
export function exactAmount(view: BudgetView, cell: CellKey): number | undefined {
  const table = view.exact[cell.table];
  return table?.rows[cell.row]?.[table.columns.indexOf(cell.column)];
}
