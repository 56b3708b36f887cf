import { parentPort } from 'node:worker_threads';
import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { ok, refuse } from '#lib/core/result/index.ts';
import { renderHtml } from '#lib/exporters/html/index.ts';
import { renderJson } from '#lib/exporters/json/index.ts';
import { renderPdf } from '#lib/exporters/pdf/index.ts';
import type { ReportAnswer, ReportJob } from './report-protocol.ts';

/** The thread that makes reports: one job at a time, each answered, whatever happens. Started by `job-thread.ts`. */
parentPort?.on('message', (job: ReportJob) => {
  const answer = made(job);
  parentPort?.postMessage(answer, answer.ok ? [answer.value.buffer as ArrayBuffer] : []);
});

function made({ document: given, format }: ReportJob): ReportAnswer {
  try {
    const document = 'json' in given ? (JSON.parse(new TextDecoder().decode(given.json)) as DisclosureDocument) : given;
    if (format === 'pdf') return renderPdf({ document });
    const text = format === 'html' ? renderHtml({ document }) : renderJson({ document });
    return ok(new TextEncoder().encode(text));
  } catch (error) {
    return refuse({
      code: 'RENDERING_FAILED',
      detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}
