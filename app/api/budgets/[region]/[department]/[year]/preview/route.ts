import { reportPath } from '#components/shell/addresses.ts';
import type { BudgetParams } from '#lib/server/budget-address.ts';
import { answerRefusal } from '#lib/server/define-route.ts';
import { defineDisclosureRoute } from '#lib/server/disclosure-route.ts';
import { describeReportRefusal } from '#lib/server/report-refusal.ts';

/** The report as a page, to look at inside the screen around it, which explains its numbers. */
export const GET = defineDisclosureRoute<BudgetParams>({ whole: true }, async ({ params, disclosure, container }) => {
  const { region, department, year } = params;
  const numbersAt = reportPath({ region, department, year: Number(year) });
  const made = await container.reports.file({ document: disclosure.document, format: 'html', numbersAt });
  if (!made.ok) return answerRefusal(describeReportRefusal(made.error));
  const { bytes, contentType } = made.value;
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store' } });
});
