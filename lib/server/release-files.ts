import type { PackedFile } from '#lib/archive/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Release, ReleaseFile, ReleaseHead } from '#lib/core/screen/index.ts';
import { PICTURE_FILE } from '#lib/exporters/portal/index.ts';
import type { ReleaseUnknown } from '#lib/usecases/releases/read-release.ts';
import type { ReportFiles } from './report-files.ts';
import { REPORT_FORMATS, type ReportFormat } from './report-protocol.ts';
import { isOfReport, type ReportRefusal } from './report-refusal.ts';

/** Why there is no such file of a published version. */
export type ReleaseFileRefusal = ReportRefusal | { code: 'FILE_UNKNOWN' };

/** What a file of a published version is made of, outside of the thread that asks. */
type Making = { release: Release; reports: Pick<ReportFiles, 'file' | 'pack'> };

/** Asks for another file of the same version. */
type Others = (name: string) => Promise<Result<Pick<ReleaseFile, 'bytes'>, ReleaseUnknown | ReleaseFileRefusal>>;

/** The data package, and everything in one file. */
export const DATA_FILE = 'datapackage.zip';
const BUNDLE_FILE = 'bundle.zip';
const REPORTS = ['pdf', 'docx', 'xlsx', 'html', 'json'].map((format) => `report.${format}`);

/** The files that every published version has, by name, in the order in which they are offered. */
export const RELEASE_FILES: readonly string[] = [...REPORTS, DATA_FILE, BUNDLE_FILE, PICTURE_FILE];

/** Makes a file of a published version: the same version always gives the same bytes. `FILE_UNKNOWN` for a name of none. */
export async function makeReleaseFile(
  input: Making & { name: string; others: Others },
): Promise<Result<{ contentType: string; bytes: Uint8Array }, ReleaseUnknown | ReleaseFileRefusal>> {
  const { release, reports, name } = input;
  if (name === DATA_FILE)
    return zipFile(reports.pack({ packing: 'data', release: headOf(release), document: encoded(release) }));
  if (name === BUNDLE_FILE) return bundleFile(input);
  if (name === PICTURE_FILE) return pictureFile(input);
  const format = REPORT_FORMATS.find((known) => `report.${known}` === name);
  return format === undefined ? refuse({ code: 'FILE_UNKNOWN' }) : reportFile({ release, reports, format });
}

async function reportFile({ release, reports, format }: Making & { format: ReportFormat }) {
  const made = await reports.file({ document: encoded(release), format });
  return made.ok ? ok({ contentType: made.value.contentType, bytes: made.value.bytes }) : made;
}

/**
 * Everything in one file, of the files as they are kept: their hashes are those of the downloads. A report that can never be set as
 * PDF is left out; what fails for another reason keeps the whole from being made.
 */
async function bundleFile({ release, reports, others }: Making & { others: Others }) {
  const found: PackedFile[] = [];
  for (const name of [...REPORTS, PICTURE_FILE]) {
    const file = await others(name);
    if (file.ok) found.push({ name, bytes: file.value.bytes });
    else if (!isOfReport(file.error)) return file;
  }
  const data = await others(DATA_FILE);
  if (!data.ok) return data;
  const job = { packing: 'bundle', release: headOf(release), reports: found, data: data.value.bytes } as const;
  return zipFile(reports.pack(job));
}

async function pictureFile({ release, reports }: Making) {
  const made = await reports.pack({ packing: 'picture', document: encoded(release) });
  return made.ok ? ok({ contentType: 'text/html; charset=utf-8', bytes: made.value }) : made;
}

async function zipFile(packing: ReturnType<ReportFiles['pack']>) {
  const made = await packing;
  return made.ok ? ok({ contentType: 'application/zip', bytes: made.value }) : made;
}

function encoded({ title, document }: Release) {
  return { title, json: new TextEncoder().encode(JSON.stringify(document)) };
}

function headOf({ document: _, versions: __, ...head }: Release): ReleaseHead {
  return head;
}
