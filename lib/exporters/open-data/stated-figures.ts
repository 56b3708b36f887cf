import { type DisclosureDocument, type Figure, paragraphFigures, paragraphText } from '#lib/core/disclosure/index.ts';
import { paragraphsOf, tablesOf } from './blocks.ts';

/** A figure with the first sentence that states it; `cell` only where a printed table has it. */
export type StatedFigure = Figure & { section: string; sectionTitle: string; sentence: string };

/** The figures that the sentences state, each once: an id has the same value wherever it stands. */
export function statedFigures(document: DisclosureDocument): StatedFigure[] {
  const printed = printedCells(document);
  const stated = new Map<string, StatedFigure>();
  for (const { block, section } of paragraphsOf(document))
    for (const { id, value, measure, cell } of paragraphFigures(block))
      if (!stated.has(id))
        stated.set(id, {
          id,
          value,
          measure,
          ...(cell !== undefined && printed.has(JSON.stringify([cell.table, cell.row, cell.column])) ? { cell } : {}),
          section: section.id,
          sectionTitle: section.title,
          sentence: paragraphText(block),
        });
  return [...stated.values()];
}

function printedCells(document: DisclosureDocument): ReadonlySet<string> {
  return new Set(
    tablesOf(document).flatMap((table) =>
      table.rows.flatMap((row) => table.columns.map((column) => JSON.stringify([table.id, row.id, column.id]))),
    ),
  );
}
