import type { QuotasView } from '#lib/core/screen/index.ts';
import { readQuotas } from '#lib/usecases/region/read-quotas.ts';
import { saveQuotas } from '#lib/usecases/region/save-quotas.ts';
import { isCode, isYear } from './budget-address.ts';
import { answerRefusal, defineRoute } from './define-route.ts';
import { readDraftSave } from './draft-schema.ts';
import { readIdempotencyKey } from './idempotency-key.ts';
import { describeRefusal } from './refusal-words.ts';

type Params = { region: string; year: string };

const NO_STORE = { 'Cache-Control': 'no-store' };

/** A region's 定额 of a year: `QuotasView`. */
export const getQuotas = defineRoute<Params>(async ({ params, actor, container }) => {
  const place = placeOf(params);
  if (place === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const found = await readQuotas({ services: container.services, actor, ...place });
  if (!found.ok) return answerRefusal(describeRefusal(found.error));
  const { denial, ...shown } = found.value;
  const readOnly = denial === undefined ? {} : { readOnly: '定额由预算科维护，您可以查看' };
  return Response.json({ ...shown, ...readOnly } satisfies QuotasView, { headers: NO_STORE });
});

/** Saves changes of a region's 定额: body `DraftSave` with the one form, answers as saving a draft does. */
export const putQuotas = defineRoute<Params>(async ({ request, params, body, actor, container }) => {
  const place = placeOf(params);
  if (place === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const save = readDraftSave(body);
  const idempotencyKey = readIdempotencyKey(request);
  const errors = [save, idempotencyKey].flatMap((read) => (read.ok ? [] : read.error));
  if (!save.ok || !idempotencyKey.ok) return answerRefusal(describeRefusal({ code: 'INVALID_FIELDS', errors }));
  const change = { actor, ...place, idempotencyKey: idempotencyKey.value, save: save.value };
  const saved = await saveQuotas({ services: container.services, ...change });
  return saved.ok ? Response.json(saved.value, { headers: NO_STORE }) : answerRefusal(describeRefusal(saved.error));
});

function placeOf({ region, year }: Params): { region: string; year: number } | undefined {
  return isCode(region) && isYear(year) ? { region, year: Number(year) } : undefined;
}
