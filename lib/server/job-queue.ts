import type { Result } from '#lib/core/result/index.ts';
import { type JobProcess, startJobProcess, type WorkerRefusal } from './job-process.ts';
import { type Busy, createTurns } from './turns.ts';

/** What a queue may use up. */
export type QueueLimits = {
  /** How long one job may take before its worker is ended, in seconds. */
  seconds: number;
  /** By how much a worker may grow, in bytes, before a new one takes its place. */
  growth: number;
  /** How many may wait for their turn. */
  waiting: number;
  /** Most memory for the worker's objects, in MB; what a process has by itself where absent. */
  heap?: number;
};

/** Does jobs outside the process that asks, one after the other in the order they were asked for. */
export type JobQueue<Job, Answer> = {
  run: (job: Job) => Promise<Answer | Result<never, WorkerRefusal | Busy>>;
  /** Ends the worker; a job at hand is refused. The next one starts a new worker. */
  close: () => Promise<void>;
};

/**
 * A queue with one warm worker, started by the first job and replaced when it crashes, is given up or grows too large.
 * There is never a second one beside it: the next one starts when the last is gone, with all its memory.
 * @param input.worker source of the worker, below the project root
 */
export function createJobQueue<Job, Answer>(input: { worker: string; limits: QueueLimits }): JobQueue<Job, Answer> {
  const { seconds, growth, waiting, heap } = input.limits;
  let worker: JobProcess<Job, Answer> | undefined;
  const inTurn = createTurns({ waiting });
  const work = async (job: Job) => {
    if (worker?.alive() === false) await worker.end();
    if (worker === undefined || !worker.alive()) worker = startJobProcess({ file: input.worker, heap });
    const current = worker;
    const outcome = await current.run({ job, seconds });
    if (current.alive() && current.growth() > growth) await current.end();
    return outcome;
  };
  return {
    run: (job) => inTurn(() => work(job)),
    close: async () => {
      await worker?.end();
    },
  };
}
