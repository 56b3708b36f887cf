import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import type { PriorReading } from '#lib/core/entry/index.ts';
import { readPriorYear } from '#lib/core/prior/index.ts';
import { renderDocx } from '#lib/exporters/docx/index.ts';
import { renderHtml } from '#lib/exporters/html/index.ts';
import { renderPdf } from '#lib/exporters/pdf/index.ts';
import { renderXlsx } from '#lib/exporters/xlsx/index.ts';
import { readReportFile } from '#lib/readers/index.ts';
import { classificationFor } from '#tests/support/classification.ts';

/** Formats that reports are published in. */
export const FORMATS = ['html', 'docx', 'xlsx', 'pdf'] as const;
type Format = (typeof FORMATS)[number];

const PRINTS: Record<Format, (document: DisclosureDocument) => Promise<Uint8Array>> = {
  html: async (document) => new TextEncoder().encode(renderHtml({ document })),
  docx: (document) => renderDocx({ document }),
  xlsx: (document) => renderXlsx({ document }),
  pdf: async (document) => {
    const printed = renderPdf({ document });
    if (!printed.ok) throw new Error(JSON.stringify(printed.error));
    return printed.value;
  },
};

/** What a report says for 上年预算数, printed in a format and read back. */
export async function readingOf({
  document,
  format,
}: {
  document: DisclosureDocument;
  format: Format;
}): Promise<PriorReading> {
  return readingOfFile({ name: `report.${format}`, bytes: await PRINTS[format](document) });
}

/** What a file says for 上年预算数. @throws Error where it is refused */
export async function readingOfFile(file: { name: string; bytes: Uint8Array }): Promise<PriorReading> {
  const read = await readReportFile(file);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return readPriorYear({ document: read.value, classifications: classificationFor });
}
