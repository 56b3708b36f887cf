import type { PackedFile } from '#lib/archive/index.ts';
import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import type { Result } from '#lib/core/result/index.ts';
import type { ReleaseHead } from '#lib/core/screen/index.ts';
import type { PdfRefusal } from '#lib/exporters/pdf/index.ts';

/** What a report can be handed out as. */
export const REPORT_FORMATS = ['json', 'html', 'pdf', 'docx', 'xlsx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A document as JSON, as the derivation's worker hands it over: nobody has to copy it object by object. */
export type EncodedDocument = { title: string; json: Uint8Array };

/**
 * What the service asks its worker to make. The worker has one job at a time. `numbersAt`, for HTML alone, is the address of
 * the page that explains the report's numbers to those who work on it: each of them leads there.
 */
export type ReportJob = { document: DisclosureDocument | EncodedDocument; format: ReportFormat; numbersAt?: string };

/** What else it makes of a published version: 一图读懂, its data package, or everything in one file; `data` is the data package. */
export type PackingJob =
  | { packing: 'picture'; document: EncodedDocument }
  | { packing: 'data'; release: ReleaseHead; document: EncodedDocument }
  | { packing: 'bundle'; release: ReleaseHead; reports: PackedFile[]; data: Uint8Array };

/** The worker's answer: the bytes of the file, or why there are none. */
export type ReportAnswer = Result<Uint8Array, PdfRefusal | RenderingFailed>;

/** A document that no renderer should have been given: a bug, told apart from what its author can mend. */
export type RenderingFailed = { code: 'RENDERING_FAILED'; detail: string };
