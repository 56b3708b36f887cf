import { answerRefusal } from '#lib/server/define-route.ts';
import { defineDisclosureRoute } from '#lib/server/disclosure-route.ts';
import { reportFile } from '#lib/server/report-files.ts';
import { reportRefusalText } from '#lib/server/report-refusal.ts';

/** The report as a page, to look at inside the screen. */
export const GET = defineDisclosureRoute({ whole: true }, async ({ disclosure: { document } }) => {
  const made = await reportFile({ document, format: 'html' });
  if (!made.ok)
    return answerRefusal({ status: 422, body: { code: made.error.code, message: reportRefusalText(made.error) } });
  const { bytes, contentType } = made.value;
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store' } });
});
