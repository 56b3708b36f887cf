import { OFFERED_FORMATS, type OfferedFile, type OfferedReport } from '#components/budget/report-offer.ts';
import { defineDisclosureRoute } from '#lib/server/disclosure-route.ts';
import { reportRefusalText } from '#lib/server/report-refusal.ts';

/** What the report can be downloaded as, with sizes; or why not. */
export const GET = defineDisclosureRoute({ whole: true }, async ({ disclosure: { document }, container }) => {
  const files = await Promise.all(
    OFFERED_FORMATS.map(async (format): Promise<OfferedFile> => {
      const made = await container.reports.file({ document, format });
      if (!made.ok) return { format, refusal: reportRefusalText(made.error) };
      return { format, fileName: made.value.fileName, bytes: made.value.bytes.byteLength };
    }),
  );
  return Response.json({ files } satisfies OfferedReport, { headers: { 'Cache-Control': 'no-store' } });
});
