import { packZip } from '#lib/archive/index.ts';
import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { ok, refuse } from '#lib/core/result/index.ts';
import { numberAddress } from '#lib/core/screen/index.ts';
import { renderDocx } from '#lib/exporters/docx/index.ts';
import { type NumberLinks, renderHtml } from '#lib/exporters/html/index.ts';
import { renderJson } from '#lib/exporters/json/index.ts';
import { bundle, dataPackage, unpackedFiles } from '#lib/exporters/open-data/index.ts';
import { renderPdf } from '#lib/exporters/pdf/index.ts';
import { renderXlsx } from '#lib/exporters/xlsx/index.ts';
import { answerJobs } from './answer-jobs.ts';
import type { EncodedDocument, PackingJob, ReportAnswer, ReportJob } from './report-protocol.ts';

/** The process that makes reports: one job at a time, each answered, whatever happens. Started by `job-process.ts`. */
answerJobs(made);

async function made(job: ReportJob | PackingJob): Promise<ReportAnswer> {
  try {
    if ('packing' in job) return ok(await packed(job));
    const { document: given, ...asked } = job;
    return await rendered({ document: 'json' in given ? decoded(given) : given, ...asked });
  } catch (error) {
    return refuse({
      code: 'RENDERING_FAILED',
      detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}

function decoded({ json }: EncodedDocument): DisclosureDocument {
  return JSON.parse(new TextDecoder().decode(json)) as DisclosureDocument;
}

async function packed(job: PackingJob): Promise<Uint8Array> {
  if (job.packing === 'picture') {
    // What draws is as much as all that sets a report: most of them are made without it.
    const { pictureFile } = await import('#lib/exporters/portal/picture/picture-file.ts');
    return new TextEncoder().encode(pictureFile({ document: decoded(job.document) }));
  }
  const { release } = job;
  if (job.packing === 'data') return packZip(dataPackage({ release, document: decoded(job.document) }));
  return bundle({ release, reports: job.reports, data: unpackedFiles(job.data) });
}

type Asked = Omit<ReportJob, 'document'> & { document: DisclosureDocument };

async function rendered(input: Asked): Promise<ReportAnswer> {
  switch (input.format) {
    case 'pdf':
      return renderPdf(input);
    case 'docx':
      return ok(await renderDocx(input));
    case 'xlsx':
      return ok(await renderXlsx(input));
    case 'html':
      return ok(new TextEncoder().encode(renderHtml({ document: input.document, ...numberLinks(input) })));
    case 'json':
      return ok(new TextEncoder().encode(renderJson(input)));
  }
}

function numberLinks({ numbersAt }: Asked): { links?: NumberLinks } {
  if (numbersAt === undefined) return {};
  return {
    links: {
      cell: (cell) => `${numbersAt}?${numberAddress(cell)}`,
      figure: ({ id }) => `${numbersAt}?${numberAddress({ figure: id })}`,
    },
  };
}
