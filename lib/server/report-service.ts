import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { ReportFormat, ReportJob } from './report-protocol.ts';
import type { ReportRefusal } from './report-refusal.ts';
import { type ReportThread, startReportThread } from './report-thread.ts';

export type { ReportFormat, ReportRefusal };

/** A report as a file. */
export type ReportFile = { bytes: Uint8Array; contentType: string; fileName: string };

/** What a service may use up. */
export type ReportLimits = {
  /** How long one report may take before its worker is ended, in seconds. */
  seconds: number;
  /** By how much a worker may let the process grow, in bytes, before a new one takes its place. */
  growth: number;
  /** How many may wait for their turn. */
  waiting: number;
};

/** Makes reports outside the thread that asks, one after the other in the order they were asked for. */
export type ReportService = {
  renderReport: (input: ReportJob) => Promise<Result<ReportFile, ReportRefusal>>;
  /** Ends the worker; a report in the making is refused. The next one starts a new worker. */
  close: () => Promise<void>;
};

const LIMITS: ReportLimits = { seconds: 60, growth: 600_000_000, waiting: 100 };

const CONTENT_TYPES: Record<ReportFormat, string> = {
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
};

/** A service with one warm worker, started by the first report and replaced when it crashes or grows too large. */
export function createReportService(limits: Partial<ReportLimits> = {}): ReportService {
  const { seconds, growth, waiting: mostWaiting } = { ...LIMITS, ...limits };
  let thread: ReportThread | undefined;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  const make = async (job: ReportJob): Promise<Result<ReportFile, ReportRefusal>> => {
    if (thread === undefined || thread.ended()) thread = startReportThread();
    const current = thread;
    const outcome = await current.run({ job, seconds });
    if (!current.ended() && current.growth() > growth) await current.end();
    return outcome.ok ? ok(fileOf({ job, bytes: outcome.value })) : outcome;
  };
  return {
    renderReport: async (job) => {
      if (waiting >= mostWaiting) return refuse({ code: 'BUSY', waiting });
      waiting += 1;
      const turn = last
        .then(() => make(job))
        .finally(() => {
          waiting -= 1;
        });
      last = turn.catch(() => undefined);
      return turn;
    },
    close: async () => {
      await thread?.end();
    },
  };
}

let shared: ReportService | undefined;

/** Makes a report with the process's own service. */
export function renderReport(input: ReportJob): Promise<Result<ReportFile, ReportRefusal>> {
  shared ??= createReportService();
  return shared.renderReport(input);
}

function fileOf({ job, bytes }: { job: ReportJob; bytes: Uint8Array }): ReportFile {
  const { document, format } = job;
  return { bytes, contentType: CONTENT_TYPES[format], fileName: `${fileTitle(document)}.${format}` };
}

/** The title without the signs that some file system refuses. */
function fileTitle({ title }: DisclosureDocument): string {
  return (
    title
      .replace(/[\p{Cc}\\/:*?"<>|]/gu, '')
      .trim()
      .slice(0, 100) || '部门预算'
  );
}
