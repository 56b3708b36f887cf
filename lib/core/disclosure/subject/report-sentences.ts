import type { SubjectSentence } from '#lib/core/checks/index.ts';
import { paragraphText } from '#lib/core/narrative/index.ts';
import { type ReadParagraph, readSentences } from '#lib/core/reading/index.ts';
import type { TableContext } from '#lib/core/tables/index.ts';
import type { Part, Section } from '../document/document.ts';

/** What the report's paragraphs state, read as anybody's are: what the reader makes of them is what readers will. */
export function reportSentences(input: { context: TableContext; parts: readonly Part[] }): SubjectSentence[] {
  const { budget, classification } = input.context;
  return readSentences({
    paragraphs: input.parts.flatMap(({ sections }) => sections.flatMap(paragraphsOf)),
    fiscalYear: budget.fiscalYear,
    classification,
  });
}

function paragraphsOf(section: Section): ReadParagraph[] {
  let heading: string | undefined;
  return section.blocks.flatMap((block): ReadParagraph[] => {
    if (block.kind === 'heading') heading = block.text;
    if (block.kind !== 'paragraph') return [];
    return [
      {
        section: section.id,
        ...(heading === undefined ? {} : { heading }),
        text: paragraphText(block),
        at: { section: section.title },
      },
    ];
  });
}
