import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Release } from '#lib/core/screen/index.ts';
import type { ReportFiles } from './report-files.ts';
import { REPORT_FORMATS, type ReportFormat } from './report-protocol.ts';
import type { ReportRefusal } from './report-refusal.ts';

/** Why there is no such file of a published version. */
export type ReleaseFileRefusal = ReportRefusal | { code: 'FILE_UNKNOWN' };

/** What a file of a published version is made of, outside of the thread that asks. */
type Making = { release: Release; reports: Pick<ReportFiles, 'file'> };

/** The files that every published version has, by name, in the order in which they are offered. */
export const RELEASE_FILES: readonly string[] = ['pdf', 'docx', 'xlsx', 'html', 'json'].map(
  (format) => `report.${format}`,
);

/** Makes a file of a published version: the same version always gives the same bytes. `FILE_UNKNOWN` for a name of none. */
export async function makeReleaseFile(
  input: Making & { name: string },
): Promise<Result<{ contentType: string; bytes: Uint8Array }, ReleaseFileRefusal>> {
  const { release, reports, name } = input;
  const format = REPORT_FORMATS.find((known) => `report.${known}` === name);
  return format === undefined ? refuse({ code: 'FILE_UNKNOWN' }) : reportFile({ release, reports, format });
}

async function reportFile({ release, reports, format }: Making & { format: ReportFormat }) {
  const { title } = release;
  const json = new TextEncoder().encode(JSON.stringify(release.document));
  const made = await reports.file({ document: { title, json }, format });
  return made.ok ? ok({ contentType: made.value.contentType, bytes: made.value.bytes }) : made;
}
