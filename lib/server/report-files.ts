import { createHash } from 'node:crypto';
import type { Result } from '#lib/core/result/index.ts';
import type { EncodedDocument, PackingJob } from './report-protocol.ts';
import { createReportService, type ReportFile, type ReportFormat, type ReportRefusal } from './report-service.ts';
import { createShelf } from './shelf.ts';

/** Reports kept at hand, in bytes: the same document gives the same file, so asking for its size makes it only once. */
const KEPT = 64_000_000;

/** Reports as files, made once for as long as they are among the last that were asked for. */
export type ReportFiles = {
  /** @param input.numbersAt as in `ReportJob` */
  file: (input: {
    document: EncodedDocument;
    format: ReportFormat;
    numbersAt?: string;
  }) => Promise<Result<ReportFile, ReportRefusal>>;
  /** Files of a published version in one; not kept here. */
  pack: (job: PackingJob) => Promise<Result<Uint8Array, ReportRefusal>>;
  close: () => Promise<void>;
};

/** Makes reports with a worker of its own, started by the first one. */
export function createReportFiles(): ReportFiles {
  const service = createReportService();
  const shelf = createShelf<ReportFile>({ limit: KEPT, weigh: ({ bytes }) => bytes.byteLength });
  return {
    file: ({ document, ...asked }) => {
      const { format, numbersAt = '' } = asked;
      const name = `${createHash('sha256').update(document.json).digest('hex')}.${format} ${numbersAt}`;
      return shelf.take({ name, make: () => service.renderReport({ document, ...asked }) });
    },
    pack: service.pack,
    close: service.close,
  };
}
