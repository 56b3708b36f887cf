import type { WorkbookUpload } from '#lib/core/entry/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { ListColumn, ListLine, ReadBook, WorkbookForm } from '#lib/exporters/workbook/index.ts';
import { createJobQueue, type QueueLimits } from './job-queue.ts';
import type { PlainList, WorkbookAnswer, WorkbookJob } from './workbook-protocol.ts';
import type { WorkbookRefusal } from './workbook-refusal.ts';

/** Makes and reads templates outside the thread that asks. */
export type WorkbookService = {
  write: (form: WorkbookForm) => Promise<Result<Uint8Array, WorkbookRefusal>>;
  /** What a filled template would change; nothing is changed by it. */
  compare: (input: { form: WorkbookForm; bytes: Uint8Array }) => Promise<Result<WorkbookUpload, WorkbookRefusal>>;
  /** What the cells of a filled template hold. */
  cells: (bytes: Uint8Array) => Promise<Result<ReadBook, WorkbookRefusal>>;
  /** A list that people fill away from the product, and what a filled one holds. */
  writeList: (list: PlainList) => Promise<Result<Uint8Array, WorkbookRefusal>>;
  readList: (input: {
    columns: readonly ListColumn[];
    bytes: Uint8Array;
    limit: number;
  }) => Promise<Result<ListLine[], WorkbookRefusal>>;
  close: () => Promise<void>;
};

/**
 * Time and memory for one file, whoever made it. A template that is filled in by hand takes a fraction of a second; what
 * a hostile one unpacks to is bounded by `checkArchive`, what parsing makes of it by the heap.
 */
const LIMITS: QueueLimits = { seconds: 20, growth: 400_000_000, waiting: 50, heap: 512 };

/** A service with one worker of its own, started by the first job. */
export function createWorkbookService(limits: Partial<QueueLimits> = {}): WorkbookService {
  const queue = createJobQueue<WorkbookJob, WorkbookAnswer>({
    worker: 'lib/server/workbook-worker.ts',
    limits: { ...LIMITS, ...limits },
  });
  const other = () => refuse({ code: 'WORKBOOK_FAILED' as const, detail: 'the worker answered something else' });
  const write = async (job: WorkbookJob) => {
    const answer = await queue.run(job);
    if (!answer.ok) return answer;
    return answer.value.kind === 'write' ? ok(answer.value.bytes) : other();
  };
  return {
    write: (form) => write({ kind: 'write', form }),
    writeList: (list) => write({ kind: 'write-list', ...list }),
    readList: async (input) => {
      const answer = await queue.run({ kind: 'read-list', ...input });
      if (!answer.ok) return answer;
      return answer.value.kind === 'read-list' ? ok(answer.value.lines) : other();
    },
    compare: async ({ form, bytes }) => {
      const answer = await queue.run({ kind: 'read', form, bytes });
      if (!answer.ok) return answer;
      return answer.value.kind === 'read' ? ok(answer.value.upload) : other();
    },
    cells: async (bytes) => {
      const answer = await queue.run({ kind: 'cells', bytes });
      if (!answer.ok) return answer;
      return answer.value.kind === 'cells' ? ok(answer.value.book) : other();
    },
    close: queue.close,
  };
}
