import { ok, type Result } from '#lib/core/result/index.ts';
import { fileTitle } from './file-title.ts';
import { createJobQueue, type QueueLimits } from './job-queue.ts';
import type { PackingJob, ReportAnswer, ReportFormat, ReportJob } from './report-protocol.ts';
import type { ReportRefusal } from './report-refusal.ts';

export type { ReportFormat, ReportRefusal };

/** A report as a file. */
export type ReportFile = { bytes: Uint8Array; contentType: string; fileName: string };

/** Makes reports outside the thread that asks, one after the other in the order they were asked for. */
export type ReportService = {
  renderReport: (input: ReportJob) => Promise<Result<ReportFile, ReportRefusal>>;
  /** Puts files of a published version together, as a zip file. */
  pack: (job: PackingJob) => Promise<Result<Uint8Array, ReportRefusal>>;
  /** Ends the worker; a report in the making is refused. The next one starts a new worker. */
  close: () => Promise<void>;
};

const LIMITS: QueueLimits = { seconds: 60, growth: 600_000_000, waiting: 100 };

const CONTENT_TYPES: Record<ReportFormat, string> = {
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A service with one warm worker of its own. */
export function createReportService(limits: Partial<QueueLimits> = {}): ReportService {
  const queue = createJobQueue<ReportJob | PackingJob, ReportAnswer>({
    worker: 'lib/server/report-worker.ts',
    limits: { ...LIMITS, ...limits },
  });
  return {
    renderReport: async (job) => {
      const outcome = await queue.run(job);
      return outcome.ok ? ok(fileOf({ job, bytes: outcome.value })) : outcome;
    },
    pack: (job) => queue.run(job),
    close: queue.close,
  };
}

function fileOf({ job, bytes }: { job: ReportJob; bytes: Uint8Array }): ReportFile {
  const { document, format } = job;
  return { bytes, contentType: CONTENT_TYPES[format], fileName: `${fileTitle(document.title)}.${format}` };
}
