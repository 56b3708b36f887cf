import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { type Result, refuse } from '#lib/core/result/index.ts';
import type { JobReply } from './answer-jobs.ts';

/**
 * The job's process is gone: it ran out of time, or ended by itself (`memory`: because its memory was used up). Or the
 * job could not be handed to it.
 */
export type WorkerRefusal =
  | { code: 'TIMED_OUT'; seconds: number }
  | { code: 'WORKER_ENDED'; detail: string; memory: boolean };

/**
 * A process of its own for jobs, one at a time. A thread would not do: where objects grow faster than its limit on
 * memory is noticed, the engine ends the whole process that the thread is in. It does not keep ours alive while idle.
 */
export type JobProcess<Job, Answer> = {
  run: (input: { job: Job; seconds: number }) => Promise<Answer | Result<never, WorkerRefusal>>;
  /** Whether it takes another job. */
  alive: () => boolean;
  /** Bytes by which it had grown after its last job. */
  growth: () => number;
  /** Ends it, whatever it does; resolves when it is gone. */
  end: () => Promise<void>;
};

/** How much of what a dying process writes is kept for the log, in characters. */
const LAST_WORDS = 2_000;
/** What a process ends with where its memory is used up: by its own limit, or by the system's. */
const MEMORY_SIGNALS: readonly (string | null)[] = ['SIGABRT', 'SIGKILL', 'SIGTRAP'];

/**
 * Starts a process. Its first job also pays for loading what it needs.
 * @param input.file the worker's own source, below the project root, where every process of the product runs
 * @param input.heap most memory of its objects, in MB: beyond it the process ends, ours goes on
 */
export function startJobProcess<Job, Answer>(input: {
  file: string;
  heap?: number | undefined;
}): JobProcess<Job, Answer> {
  type Outcome = Answer | Result<never, WorkerRefusal>;
  const { file, heap } = input;
  const child = fork(join(/* turbopackIgnore: true */ process.cwd(), file), {
    serialization: 'advanced',
    // Where Node keeps the sources as it compiled them: a worker then starts in half the time.
    env: { NODE_COMPILE_CACHE: join(/* turbopackIgnore: true */ process.cwd(), '.cache', 'compiled'), ...process.env },
    execArgv: heap === undefined ? [] : [`--max-old-space-size=${heap}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let deliver: ((outcome: Outcome) => void) | undefined;
  let growth = 0;
  let lastWords = '';
  let alive = true;
  const idle = (): void => {
    child.unref();
    child.channel?.unref();
    unref(child.stderr);
  };
  const settle = (outcome: Outcome): void => {
    idle();
    const waiting = deliver;
    deliver = undefined;
    waiting?.(outcome);
  };
  const fail = ({ detail, memory }: { detail: string; memory: boolean }): void =>
    settle(refuse({ code: 'WORKER_ENDED', detail, memory }));
  const gone = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      const asked = !alive;
      alive = false;
      const memory = !asked && (MEMORY_SIGNALS.includes(signal) || code === 134);
      fail({ detail: `${signal ?? `exit code ${code}`} ${lastWords}`.trim(), memory });
      resolve();
    });
    child.once('error', (error) => {
      alive = false;
      fail({ detail: error.message, memory: false });
      resolve();
    });
  });
  child.stderr?.on('data', (words: Buffer) => {
    lastWords = `${lastWords}${words.toString('utf8')}`.slice(-LAST_WORDS);
  });
  child.on('message', (reply: JobReply<Answer>) => {
    growth = reply.growth;
    settle(reply.answer);
  });
  idle();
  const end = (): Promise<void> => {
    alive = false;
    // Whoever waits for its end would otherwise be ended first, with nothing left to keep the process.
    child.ref();
    child.kill('SIGKILL');
    return gone;
  };
  const run: JobProcess<Job, Answer>['run'] = ({ job, seconds }) =>
    new Promise((resolve) => {
      const timer = setTimeout(() => {
        settle(refuse({ code: 'TIMED_OUT', seconds }));
        void end();
      }, seconds * 1000);
      deliver = (outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      };
      child.ref();
      child.channel?.ref();
      try {
        child.send(job as object, (error) => {
          if (error !== null) fail({ detail: error.message, memory: false });
        });
      } catch (error) {
        fail({ detail: String(error), memory: false });
      }
    });
  return { run, alive: () => alive, end, growth: () => growth };
}

/** A pipe between processes is a socket, which can be told not to keep the process alive; its type does not say so. */
function unref(pipe: Readable | null): void {
  if (pipe !== null && 'unref' in pipe && typeof pipe.unref === 'function') pipe.unref();
}
