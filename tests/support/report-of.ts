import {
  type Block,
  buildDisclosure,
  type DisclosureDocument,
  type Figure,
  type Paragraph,
  paragraphFigures,
  paragraphText,
} from '#lib/core/disclosure/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { classificationFor } from './classification.ts';

/** The report of a budget. @throws Error where its template is not in force */
export function reportOf(budget: Budget, rounding?: 'exact' | 'additive'): DisclosureDocument {
  const built = buildDisclosure({ budget, classification: classificationFor(budget.fiscalYear), rounding });
  if (!built.ok) throw new Error(built.error.code);
  return built.value.document;
}

/** All blocks of a report of a kind, in order. */
export function blocksOf<K extends Block['kind']>(
  document: DisclosureDocument,
  kind: K,
): Extract<Block, { kind: K }>[] {
  return document.parts
    .flatMap((part) => part.sections.flatMap((section) => section.blocks))
    .filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
}

/** What a section says, line by line, headings included. */
export function sectionText(document: DisclosureDocument, id: string): string[] {
  const section = document.parts.flatMap((part) => part.sections).find((candidate) => candidate.id === id);
  return (section?.blocks ?? []).flatMap((block) =>
    block.kind === 'paragraph' ? [paragraphText(block)] : block.kind === 'heading' ? [block.text] : [],
  );
}

/** Every figure that the report states, in order. */
export function figuresOf(document: DisclosureDocument): Figure[] {
  return blocksOf(document, 'paragraph').flatMap(paragraphFigures);
}

/** A paragraph's numbers with a measure as they are written, and as they are listed: the two must be the same. */
export function writtenAndListed(paragraph: Paragraph): { text: string; written: string[]; listed: string[] } {
  const text = paragraphText(paragraph);
  const written = text.matchAll(/(\d+(?:\.\d+)?)(万元|%|人(?!员)|个(?!月)|辆|台（套）|平方米)/g);
  return {
    text,
    written: [...written].map(([, value, measure]) => `${value}${measure}`),
    listed: paragraphFigures(paragraph).map((figure) => `${figure.value}${figure.measure}`),
  };
}
