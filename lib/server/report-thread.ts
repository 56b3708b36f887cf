import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Result, refuse } from '#lib/core/result/index.ts';
import type { RenderingFailed, ReportAnswer, ReportJob } from './report-protocol.ts';

/** The job's thread is gone: it ran out of time, or ended by itself. */
export type ThreadRefusal = { code: 'TIMED_OUT'; seconds: number } | { code: 'WORKER_ENDED'; detail: string };

/** A running worker thread. It takes one job at a time and does not keep the process alive while it has none. */
export type ReportThread = {
  run: (input: { job: ReportJob; seconds: number }) => Promise<ReportAnswer | Result<never, ThreadRefusal>>;
  /** True once it can take no job any more. */
  ended: () => boolean;
  /** Bytes by which the process has grown since the thread was started. */
  growth: () => number;
  end: () => Promise<void>;
};

type Outcome = ReportAnswer | Result<never, ThreadRefusal>;

/** Starts a thread. Its first report also pays for loading the renderers. */
export function startReportThread(): ReportThread {
  const memoryBefore = process.memoryUsage.rss();
  const worker = new Worker(workerFile(), { execArgv: [] });
  worker.unref();
  let ended = false;
  let deliver: ((outcome: Outcome) => void) | undefined;
  const settle = (outcome: Outcome): void => {
    worker.unref();
    const waiting = deliver;
    deliver = undefined;
    waiting?.(outcome);
  };
  const fail = (detail: string): void => {
    ended = true;
    settle(refuse({ code: 'WORKER_ENDED', detail }));
  };
  worker.on('message', (answer: ReportAnswer) => settle(answer));
  worker.on('error', (error) => fail(error instanceof Error ? error.message : String(error)));
  worker.on('exit', (code) => fail(`exit code ${code}`));
  const end = async (): Promise<void> => {
    ended = true;
    await worker.terminate();
  };
  const run: ReportThread['run'] = ({ job, seconds }) =>
    new Promise((resolve) => {
      const timer = setTimeout(() => {
        settle(refuse({ code: 'TIMED_OUT', seconds }));
        // Not awaited: a thread inside the typesetter only ends when that returns.
        void end();
      }, seconds * 1000);
      deliver = (outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      };
      worker.ref();
      const refusal = sent({ worker, job });
      if (refusal !== undefined) settle(refuse(refusal));
    });
  return { run, end, ended: () => ended, growth: () => process.memoryUsage.rss() - memoryBefore };
}

function sent({ worker, job }: { worker: Worker; job: ReportJob }): RenderingFailed | undefined {
  try {
    worker.postMessage(job);
    return undefined;
  } catch (error) {
    return { code: 'RENDERING_FAILED', detail: String(error) };
  }
}

/**
 * The worker's own source, found at run time: beside this file from the command line; below the project root, where
 * the server is started, when this file is part of a bundle.
 */
function workerFile(): string {
  const beside = import.meta.dirname === undefined ? '' : join(import.meta.dirname, 'report-worker.ts');
  if (beside !== '' && existsSync(beside)) return beside;
  return join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'server', 'report-worker.ts');
}
