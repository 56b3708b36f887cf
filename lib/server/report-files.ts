import { createHash } from 'node:crypto';
import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { ok, type Result } from '#lib/core/result/index.ts';
import { type ReportFile, type ReportFormat, type ReportRefusal, renderReport } from './report-service.ts';

/** Reports kept at hand: the same document gives the same bytes, so that asking for the size makes the file only once. */
const KEPT = 24;
const kept = new Map<string, ReportFile>();

/** A report as a file, made once for as long as it is among the last that were asked for. */
export async function reportFile(input: {
  document: DisclosureDocument;
  format: ReportFormat;
}): Promise<Result<ReportFile, ReportRefusal>> {
  const name = `${createHash('sha256').update(JSON.stringify(input.document)).digest('hex')}.${input.format}`;
  const earlier = kept.get(name);
  if (earlier !== undefined) return ok(earlier);
  const made = await renderReport(input);
  if (!made.ok) return made;
  kept.set(name, made.value);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return made;
}
