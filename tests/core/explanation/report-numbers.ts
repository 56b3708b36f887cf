import {
  buildDisclosure,
  type DisclosureDocument,
  paragraphFigures,
  type RoundingMode,
} from '#lib/core/disclosure/index.ts';
import { factsOf } from '#lib/core/explanation/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import type { NumberPlace } from '#lib/core/screen/index.ts';
import { classificationFor } from '#tests/support/classification.ts';

/** A budget's report with what its numbers are explained from. */
export function reportFacts(budget: Budget, rounding?: RoundingMode) {
  const built = buildDisclosure({ budget, classification: classificationFor(budget.fiscalYear), rounding });
  if (!built.ok) throw new Error(built.error.code);
  const { document, context, tables } = built.value;
  return factsOf({ document, context, tables });
}

/** Every number of a report, as printed: cells of tables, numbers of forms, figures of sentences. */
export function numbersOf(document: DisclosureDocument): { place: NumberPlace; text: string }[] {
  const blocks = document.parts.flatMap((part) => part.sections.flatMap((section) => section.blocks));
  return blocks.flatMap((block): { place: NumberPlace; text: string }[] => {
    if (block.kind === 'table')
      return block.rows.flatMap(({ id: row, cells }) =>
        block.columns.map(({ id: column }, index) => ({
          place: { table: block.id, row, column },
          text: cells[index] ?? '',
        })),
      );
    if (block.kind === 'form')
      return block.rows
        .flat()
        .flatMap(({ number, text }) =>
          number === undefined ? [] : [{ place: { table: block.id, ...number }, text: text.replace(/%$/, '') }],
        );
    return block.kind === 'heading'
      ? []
      : paragraphFigures(block).map(({ id, value }) => ({ place: { figure: id }, text: value }));
  });
}
