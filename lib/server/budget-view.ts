import type { DisclosureDocument, Part } from '#lib/core/disclosure/index.ts';
import type { BudgetView, ExactTable } from '#lib/core/screen/index.ts';
import type { DerivedTables } from '#lib/core/tables/index.ts';

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
  const sections = part.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter(({ kind }) => kind === 'table' || kind === 'form'),
  }));
  return { ...part, sections: sections.filter(({ blocks }) => blocks.length > 0) };
}
