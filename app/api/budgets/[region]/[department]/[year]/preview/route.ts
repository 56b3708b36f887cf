import { answerRefusal } from '#lib/server/define-route.ts';
import { defineDisclosureRoute } from '#lib/server/disclosure-route.ts';
import { describeReportRefusal } from '#lib/server/report-refusal.ts';

/** The report as a page, to look at inside the screen. */
export const GET = defineDisclosureRoute({ whole: true }, async ({ disclosure: { document }, container }) => {
  const made = await container.reports.file({ document, format: 'html' });
  if (!made.ok) return answerRefusal(describeReportRefusal(made.error));
  const { bytes, contentType } = made.value;
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store' } });
});
