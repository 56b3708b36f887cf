import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Result, refuse } from '#lib/core/result/index.ts';

/** The job's thread is gone: it ran out of time, or ended by itself. Or the job could not be handed to it. */
export type ThreadRefusal = { code: 'TIMED_OUT'; seconds: number } | { code: 'WORKER_ENDED'; detail: string };

/** A running worker thread. It takes one job at a time and does not keep the process alive while it has none. */
export type JobThread<Job, Answer> = {
  run: (input: { job: Job; seconds: number }) => Promise<Answer | Result<never, ThreadRefusal>>;
  /** `ending`: takes no job any more, but what it does goes on; a thread inside native code ends when that returns. */
  state: () => 'ready' | 'ending' | 'gone';
  /** Bytes by which the process has grown since the thread was started. */
  growth: () => number;
  end: () => Promise<void>;
};

/**
 * Starts a thread. Its first job also pays for loading what it needs.
 * @param input.file the worker's own source, below the project root, where every process of the product runs
 * @param input.heap most memory of its objects, in MB: beyond it the thread ends, the process goes on
 */
export function startJobThread<Job, Answer>(input: {
  file: string;
  heap?: number | undefined;
}): JobThread<Job, Answer> {
  type Outcome = Answer | Result<never, ThreadRefusal>;
  const memoryBefore = process.memoryUsage.rss();
  const { file, heap } = input;
  const worker = new Worker(join(/* turbopackIgnore: true */ process.cwd(), file), {
    execArgv: [],
    ...(heap === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: heap } }),
  });
  worker.unref();
  let state: 'ready' | 'ending' | 'gone' = 'ready';
  let deliver: ((outcome: Outcome) => void) | undefined;
  const settle = (outcome: Outcome): void => {
    worker.unref();
    const waiting = deliver;
    deliver = undefined;
    waiting?.(outcome);
  };
  const fail = (detail: string): void => settle(refuse({ code: 'WORKER_ENDED', detail }));
  const end = async (): Promise<void> => {
    if (state === 'ready') state = 'ending';
    await worker.terminate();
  };
  worker.on('message', (answer: Answer) => settle(answer));
  worker.on('error', (error) => {
    if (state === 'ready') state = 'ending';
    fail(error instanceof Error ? error.message : String(error));
  });
  worker.on('exit', (code) => {
    state = 'gone';
    fail(`exit code ${code}`);
  });
  const run: JobThread<Job, Answer>['run'] = ({ job, seconds }) =>
    new Promise((resolve) => {
      const timer = setTimeout(() => {
        settle(refuse({ code: 'TIMED_OUT', seconds }));
        // Not awaited: a thread inside native code only ends when that returns.
        void end();
      }, seconds * 1000);
      deliver = (outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      };
      worker.ref();
      try {
        worker.postMessage(job);
      } catch (error) {
        fail(String(error));
      }
    });
  return { run, state: () => state, end, growth: () => process.memoryUsage.rss() - memoryBefore };
}
