import { OFFERED_FORMATS } from '#components/budget/report-offer.ts';
import type { BudgetParams } from '#lib/server/budget-address.ts';
import { answerRefusal } from '#lib/server/define-route.ts';
import { defineDisclosureRoute } from '#lib/server/disclosure-route.ts';
import { describeReportRefusal } from '#lib/server/report-refusal.ts';

/** The report as a file to keep. */
export const GET = defineDisclosureRoute<BudgetParams & { format: string }>(
  { whole: true },
  async ({ params, disclosure: { document }, container }) => {
    const format = OFFERED_FORMATS.find((candidate) => candidate === params.format);
    if (format === undefined)
      return answerRefusal({ status: 404, body: { code: 'NOT_FOUND', message: '没有这种格式的报告' } });
    const made = await container.reports.file({ document, format });
    if (!made.ok) return answerRefusal(describeReportRefusal(made.error));
    const { bytes, contentType, fileName } = made.value;
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': contentType,
        'Content-Length': String(bytes.byteLength),
        'Content-Disposition': `attachment; filename="report.${format}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        'Cache-Control': 'no-store',
      },
    });
  },
);
