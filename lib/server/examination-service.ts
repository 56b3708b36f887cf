import type { PriorReading } from '#lib/core/entry/index.ts';
import { ok, type Result } from '#lib/core/result/index.ts';
import type { ExaminationAnswer, ExaminationJob, LetterFormat, SentFile } from './examination-protocol.ts';
import { createJobQueue, type QueueLimits } from './job-queue.ts';
import type { ExaminationRefusal } from './reading-refusal.ts';

/** Reads and examines published reports outside the thread that asks; nothing of them is kept. */
export type ExaminationService = {
  /** The examined report as JSON of `ExaminedReport`. */
  examine: (input: {
    report: SentFile;
    prior?: SentFile | undefined;
  }) => Promise<Result<Uint8Array, ExaminationRefusal>>;
  /** What last year's report says for 上年预算数. */
  prior: (report: SentFile) => Promise<Result<PriorReading, ExaminationRefusal>>;
  /** The letter back to the department; `report` is JSON of `ExaminedReport`. */
  letter: (input: { format: LetterFormat; report: Uint8Array }) => Promise<Result<Uint8Array, ExaminationRefusal>>;
  close: () => Promise<void>;
};

/** Time and memory for one file, whoever made it. A report of a few hundred pages takes some seconds and 200 MB. */
const LIMITS: QueueLimits = { seconds: 60, growth: 600_000_000, waiting: 20, heap: 1024 };

/** A service with one worker of its own, started by the first job. */
export function createExaminationService(limits: Partial<QueueLimits> = {}): ExaminationService {
  const queue = createJobQueue<ExaminationJob, ExaminationAnswer>({
    worker: 'lib/server/examination-worker.ts',
    limits: { ...LIMITS, ...limits },
  });
  return {
    examine: ({ report, prior }) => queue.run({ kind: 'examine', report, ...(prior === undefined ? {} : { prior }) }),
    prior: async (report) => {
      const read = await queue.run({ kind: 'prior', report });
      return read.ok ? ok(JSON.parse(new TextDecoder().decode(read.value)) as PriorReading) : read;
    },
    letter: (input) => queue.run({ kind: 'letter', ...input }),
    close: queue.close,
  };
}
