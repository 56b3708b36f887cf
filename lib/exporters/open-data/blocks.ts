import type { DisclosureDocument, Paragraph, PrintedForm, PrintedTable, Section } from '#lib/core/disclosure/index.ts';

/** A block with the section that it stands in. */
type Placed<B> = { block: B; section: Section };

/** The tables of a report, in order. */
export function tablesOf(document: DisclosureDocument): PrintedTable[] {
  return placed(document).flatMap(({ block }) => (block.kind === 'table' ? [block] : []));
}

/** The forms of a report, in order. */
export function formsOf(document: DisclosureDocument): PrintedForm[] {
  return placed(document).flatMap(({ block }) => (block.kind === 'form' ? [block] : []));
}

/** The sentences of a report, in order, each with its section. */
export function paragraphsOf(document: DisclosureDocument): Placed<Paragraph>[] {
  return placed(document).flatMap(({ block, section }) => (block.kind === 'paragraph' ? [{ block, section }] : []));
}

function placed(document: DisclosureDocument): Placed<Section['blocks'][number]>[] {
  return document.parts.flatMap(({ sections }) =>
    sections.flatMap((section) => section.blocks.map((block) => ({ block, section }))),
  );
}
