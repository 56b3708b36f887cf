import type { Classification } from '#lib/core/classification/index.ts';
import { type ExaminedReport, examineReport, isBudgetReport } from '#lib/core/examination/index.ts';
import { readPriorYear } from '#lib/core/prior/index.ts';
import { ok, refuse } from '#lib/core/result/index.ts';
import { examinationDocx, examinationXlsx } from '#lib/exporters/examination/index.ts';
import { readReportFile } from '#lib/readers/index.ts';
import { answerJobs } from './answer-jobs.ts';
import { OWN_YEARS, ownClassification } from './classification.ts';
import type { ExaminationAnswer, ExaminationJob } from './examination-protocol.ts';

/** The process that reads and examines other people's files: one job at a time, each answered. Started by `job-process.ts`. */
answerJobs(done);

async function done(job: ExaminationJob): Promise<ExaminationAnswer> {
  try {
    switch (job.kind) {
      case 'examine':
        return await examine(job);
      case 'prior':
        return await prior(job);
      case 'letter':
        return ok(await letter(job));
    }
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return refuse({ code: 'EXAMINATION_FAILED', detail });
  }
}

async function examine(job: Extract<ExaminationJob, { kind: 'examine' }>): Promise<ExaminationAnswer> {
  const document = await readReportFile(job.report);
  if (!document.ok) return document;
  const prior = job.prior === undefined ? undefined : await readReportFile(job.prior);
  if (prior !== undefined && !prior.ok) return refuse({ ...prior.error, prior: true as const });
  const tables = await ownTables();
  const report = examineReport({
    document: document.value,
    prior: prior?.value,
    classifications: (year) => tables.get(nearestYear(year)),
  });
  if (!isBudgetReport(report)) return refuse({ code: 'NOT_A_REPORT' });
  return ok(new TextEncoder().encode(JSON.stringify(report)));
}

async function prior({ report }: Extract<ExaminationJob, { kind: 'prior' }>): Promise<ExaminationAnswer> {
  const document = await readReportFile(report);
  if (!document.ok) return document;
  const tables = await ownTables();
  const reading = readPriorYear({
    document: document.value,
    classifications: (year) => tables.get(nearestYear(year)),
  });
  if (reading.figures.length === 0) return refuse({ code: 'NOT_A_REPORT' });
  return ok(new TextEncoder().encode(JSON.stringify(reading)));
}

/** Kept from one job to the next. Which year a report is of is known only once it has been read. */
let known: Promise<ReadonlyMap<number, Classification>> | undefined;

function ownTables(): Promise<ReadonlyMap<number, Classification>> {
  known ??= Promise.all(OWN_YEARS.map(async (year) => [year, await ownClassification(year)] as const)).then(
    (entries) => new Map(entries),
  );
  return known;
}

/** The year of the product's own that is nearest. */
function nearestYear(wanted: number): number {
  const distances = OWN_YEARS.map((own) => Math.abs(own - wanted));
  return OWN_YEARS[distances.indexOf(Math.min(...distances))] ?? wanted;
}

async function letter({ format, report }: Extract<ExaminationJob, { kind: 'letter' }>): Promise<Uint8Array> {
  const examined = JSON.parse(new TextDecoder().decode(report)) as ExaminedReport;
  return format === 'docx' ? examinationDocx(examined) : examinationXlsx(examined);
}
