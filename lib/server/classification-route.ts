import { createHash } from 'node:crypto';
import { answerRefusal, defineRoute } from './define-route.ts';
import { pickableAccounts } from './pickable-accounts.ts';

/** The last answers by year: reading a year's names into pinyin takes a tenth of a second. */
const kept = new Map<number, { edition: string; json: Uint8Array }>();

/** The accounts of a year to pick from: `PickableAccounts`. Kept by browsers for as long as the edition stands. */
export const getPickableAccounts = defineRoute<{ year: string }>(async ({ request, params, container }) => {
  const { services } = container;
  const fiscalYear = /^(20\d\d|2100)$/.test(params.year) ? Number(params.year) : undefined;
  const found = await services.storage.read(async (repositories) => {
    if (fiscalYear === undefined) return undefined;
    const edition = await repositories.classification.edition(fiscalYear);
    return { edition, classification: await services.classificationOf({ repositories, fiscalYear }) };
  });
  if (found?.classification === undefined || fiscalYear === undefined)
    return answerRefusal({
      status: 404,
      body: { code: 'CLASSIFICATION_MISSING', message: `没有 ${params.year} 年的科目表。请预算科先导入该年度科目表` },
    });
  const { edition, classification } = found;
  const etag = `"${createHash('sha256').update(`${FORMAT}/${fiscalYear}/${edition}`).digest('base64url').slice(0, 22)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache', Vary: 'Cookie' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const known = kept.get(fiscalYear);
  const json =
    known?.edition === edition
      ? known.json
      : new TextEncoder().encode(JSON.stringify(pickableAccounts(classification)));
  kept.set(fiscalYear, { edition, json });
  return new Response(new Uint8Array(json), { headers: { ...headers, 'Content-Type': 'application/json' } });
});

/** Counted up when the answer's shape or the definitions change, so that no browser keeps the old one. */
const FORMAT = 2;
