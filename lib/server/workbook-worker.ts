import { randomUUID } from 'node:crypto';
import { ok, refuse } from '#lib/core/result/index.ts';
import {
  compareWorkbook,
  readPlainList,
  readWorkbook,
  writePlainList,
  writeWorkbook,
} from '#lib/exporters/workbook/index.ts';
import { answerJobs } from './answer-jobs.ts';
import type { WorkbookAnswer, WorkbookJob } from './workbook-protocol.ts';

/** The process that makes and reads templates: one job at a time, each answered. Started by `job-process.ts`. */
answerJobs(done);

async function done(job: WorkbookJob): Promise<WorkbookAnswer> {
  try {
    if (job.kind === 'write') return ok({ kind: 'write', bytes: await writeWorkbook(job.form) });
    if (job.kind === 'write-list') return ok({ kind: 'write', bytes: await writePlainList(job) });
    if (job.kind === 'read-list') {
      const lines = await readPlainList(job);
      return lines.ok ? ok({ kind: 'read-list', lines: lines.value }) : lines;
    }
    const book = await readWorkbook(job.bytes);
    if (!book.ok) return book;
    if (job.kind === 'cells') return ok({ kind: 'cells', book: book.value });
    const compared = compareWorkbook({ form: job.form, book: book.value, newId: randomUUID });
    return compared.ok ? ok({ kind: 'read', upload: compared.value }) : compared;
  } catch (error) {
    return refuse({
      code: 'WORKBOOK_FAILED',
      detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}
