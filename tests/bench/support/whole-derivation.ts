import type { Classification } from '#lib/core/classification/index.ts';
import { templateFor } from '#lib/core/disclosure/index.ts';
import { type NarrativeBlock, Narrator } from '#lib/core/narrative/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { type PublishedTables, publishTables, type TableContext, tableContext } from '#lib/core/tables/index.ts';

/** Everything that follows from a ledger: the tables, and all sentences with their figures. */
export type WholeDerivation = { context: TableContext; published: PublishedTables; blocks: NarrativeBlock[] };

/** Derives all tables and every text section of the budget's template from nothing, each cell rounded by itself. */
export function wholeDerivation(input: { budget: Budget; classification: Classification }): WholeDerivation {
  const { budget } = input;
  const template = templateFor({ id: budget.template, fiscalYear: budget.fiscalYear });
  if (template === undefined) throw new Error(`no template ${budget.template}`);
  const context = tableContext(input);
  const published = publishTables({ context, mode: 'exact' });
  const narrator = new Narrator({ context, published });
  const sections = [
    ...template.profile,
    ...template.narrative,
    ...template.glossary,
    ...template.annexes.map((annex) => annex.section),
  ];
  const texts = {
    formCount: budget.projects.length,
    tableTitles: template.tables.map((section) => section.title),
  };
  return { context, published, blocks: sections.flatMap((section) => section.blocks(narrator, texts)) };
}
