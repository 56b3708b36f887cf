import type { DisclosureDocument, Part } from '#lib/core/disclosure/index.ts';
import type { DerivedTables } from '#lib/core/tables/index.ts';

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
  const exact = exactTables(tables);
  if (partOf === undefined) return { document, exact };
  return { document: { ...document, parts: document.parts.map(onlySheets), checks: [] }, exact, partOf };
}

/** Exact amounts of every derived table by its id. */
export function exactTables(tables: DerivedTables): Record<string, ExactTable> {
  return Object.fromEntries(
    tables.all.map((table): [string, ExactTable] => [
      table.id,
      {
        columns: table.columns.map(({ id }) => id),
        rows: Object.fromEntries(table.rows.map(({ id, cells }) => [id, cells])),
      },
    ]),
  );
}

/** A part of the report without its sentences. */
export function onlySheets(part: Part): Part {
  const sections = part.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter(({ kind }) => kind === 'table' || kind === 'form'),
  }));
  return { ...part, sections: sections.filter(({ blocks }) => blocks.length > 0) };
}
