import { renderHtml } from '#lib/exporters/html/index.ts';
import { renderPdf } from '#lib/exporters/pdf/index.ts';
import { createExaminationService, type ExaminationService } from '#lib/server/examination-service.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { reportOf } from '#tests/support/report-of.ts';
import { type Bench, type Finding, milliseconds, within } from '../support/finding.ts';

const TEXT_LIMIT = 2_000;
const PDF_LIMIT = 5_000;
const DEPARTMENTS = 60;

/** Examining the golden department's report of some sixty pages, from its bytes to its findings, as the product does. */
export const examineBench: Bench = {
  name: 'examine',
  title: '体检：约 60 页的公开报告，从文件到问题',
  run: async () => {
    const document = reportOf(goldenBudget());
    const pdf = renderPdf({ document });
    if (!pdf.ok) throw new Error(pdf.error.code);
    const html = new TextEncoder().encode(renderHtml({ document }));
    const service = createExaminationService();
    try {
      const cold = await timed({ service, name: '报告.html', bytes: html });
      const text = await timed({ service, name: '报告.html', bytes: html });
      const paper = await timed({ service, name: '报告.pdf', bytes: pdf.value });
      const region = await regionTime({ service, bytes: html });
      return [
        withinLimit('文字（网页），含进程启动', cold, TEXT_LIMIT),
        withinLimit('文字（网页）', text, TEXT_LIMIT),
        withinLimit('PDF', paper, PDF_LIMIT),
        { what: `全区 ${DEPARTMENTS} 份（网页）`, ours: milliseconds(region) },
      ];
    } finally {
      await service.close();
    }
  },
};

function withinLimit(what: string, value: number, limit: number): Finding {
  return within({ what, value, limit, format: milliseconds });
}

async function timed(input: { service: ExaminationService; name: string; bytes: Uint8Array }): Promise<number> {
  const { service, name, bytes } = input;
  const begun = performance.now();
  const examined = await service.examine({ report: { name, bytes } });
  if (!examined.ok) throw new Error(examined.error.code);
  return performance.now() - begun;
}

async function regionTime({ service, bytes }: { service: ExaminationService; bytes: Uint8Array }): Promise<number> {
  const begun = performance.now();
  for (let department = 1; department <= DEPARTMENTS; department += 1)
    await timed({ service, name: `${department}.html`, bytes });
  return performance.now() - begun;
}
