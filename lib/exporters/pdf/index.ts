import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { type Result, refuse } from '#lib/core/result/index.ts';
import { printPlan } from '../paper/plan.ts';
import { type PdfRefusal, typeset } from './compiler.ts';
import { placesOfGlyphs } from './missing-glyphs.ts';
import { PDF_PAPER } from './paper.ts';

export type { PdfRefusal };

/**
 * The report on paper: A4, cover, contents, tables upright or lying, tagged for assistive technology (PDF/UA-1).
 * Slow (tenths of a second) and memory-hungry: a web process asks the report service instead.
 */
export function renderPdf({ document }: { document: DisclosureDocument }): Result<Uint8Array, PdfRefusal> {
  const forms = countForms(document);
  if (forms > FORM_LIMIT) return refuse({ code: 'TOO_MANY_FORMS', forms, limit: FORM_LIMIT });
  const pdf = typeset(printPlan({ document, paper: PDF_PAPER }));
  if (pdf.ok || pdf.error.code !== 'MISSING_GLYPHS') return pdf;
  const { characters } = pdf.error;
  return refuse({ ...pdf.error, places: placesOfGlyphs({ document, characters }) });
}

/** Forms that one PDF holds at the most: some 900 pages, within 2 GB of memory. */
const FORM_LIMIT = 300;

function countForms(document: DisclosureDocument): number {
  const blocks = document.parts.flatMap((part) => part.sections.flatMap((section) => section.blocks));
  return blocks.filter((block) => block.kind === 'form').length;
}
