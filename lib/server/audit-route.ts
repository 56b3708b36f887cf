import { canonicalJson } from '#lib/core/canonical/index.ts';
import { searchAudit } from '#lib/usecases/audit/search-audit.ts';
import type { AuditMark } from '#lib/usecases/ports/index.ts';
import { readAuditFilter } from './audit-address.ts';
import { answerRefusal, defineRoute } from './define-route.ts';
import { describeRefusal } from './refusal-words.ts';

/** The trail as JSON lines, the newest first: what the page shows under the same words, without pages. */
export const getAuditLines = defineRoute(async ({ request, actor, container: { services } }) => {
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const query = { services, actor, filter: readAuditFilter(search) };
  const first = await searchAudit(query);
  if (!first.ok) return answerRefusal(describeRefusal(first.error));
  let page: typeof first | undefined = first;
  const encoder = new TextEncoder();
  // Page by page, as the reader takes it: a year's trail need not fit into memory.
  const lines = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (page === undefined) return controller.close();
      const { events, older } = page.value;
      for (const event of events) controller.enqueue(encoder.encode(`${canonicalJson(lineOf(event))}\n`));
      page = await nextPage({ query, older });
      if (page === undefined) controller.close();
    },
  });
  return new Response(lines, {
    headers: {
      'Cache-Control': 'no-store',
      'Content-Type': 'application/jsonl; charset=utf-8',
      'Content-Disposition': 'attachment; filename="audit.jsonl"',
    },
  });
});

type Page = Extract<Awaited<ReturnType<typeof searchAudit>>, { ok: true }>;

async function nextPage(input: {
  query: Parameters<typeof searchAudit>[0];
  older: AuditMark | undefined;
}): Promise<Page | undefined> {
  const { query, older } = input;
  if (older === undefined) return undefined;
  const found = await searchAudit({ ...query, after: older });
  // Breaks the download off: a trail that ends early must not look like a whole one.
  if (!found.ok) throw new Error(`the trail cannot be read on: ${found.error.code}`);
  return found;
}

function lineOf({ at, ...event }: Page['value']['events'][number]) {
  return { ...event, at: at.toISOString() };
}
