import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import type { Result } from '#lib/core/result/index.ts';
import { type PdfRefusal, typeset } from './compiler.ts';
import { printPlan } from './plan/plan.ts';

export type { PdfRefusal };

/**
 * The report on paper: A4, cover, contents, tables upright or lying, tagged for assistive technology (PDF/UA-1).
 * Slow (tenths of a second) and memory-hungry: a web process asks the report service instead.
 */
export function renderPdf({ document }: { document: DisclosureDocument }): Result<Uint8Array, PdfRefusal> {
  return typeset(printPlan(document));
}
