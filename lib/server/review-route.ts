import { BASES, type BaseKind } from '#lib/core/screen/index.ts';
import { reviewDepartment } from '#lib/usecases/review/review-department.ts';
import { reviewFindings } from '#lib/usecases/review/review-findings.ts';
import { reviewQueue } from '#lib/usecases/review/review-queue.ts';
import { noteOpened } from '#lib/usecases/workflow/note-opened.ts';
import { type BudgetParams, budgetKey, isYear } from './budget-address.ts';
import { describeDenial } from './budget-disclosure.ts';
import { answerRefusal, defineRoute } from './define-route.ts';
import { describeMoveDenial } from './move-words.ts';
import { describeRefusal } from './refusal-words.ts';

const HEADERS = { 'Cache-Control': 'no-store', 'Content-Type': 'application/json; charset=utf-8' };

/** The queue of whoever asks: `ReviewQueueView` of the `year` in the address, of the latest where it names none. */
export const getQueue = defineRoute(async ({ request, actor, container }) => {
  const text = new URL(request.url).searchParams.get('year');
  if (text !== null && !isYear(text)) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const found = await reviewQueue({
    services: container.services,
    actor,
    year: text === null ? undefined : Number(text),
  });
  return found.ok ? Response.json(found.value, { headers: HEADERS }) : answerRefusal(describeRefusal(found.error));
});

/**
 * A department's budget and what differs from what `against` names, a submission by its `snapshot`: `ReviewView`. Whoever's
 * turn it is has opened it by that.
 */
export const getDepartment = defineRoute<BudgetParams>(async ({ request, params, actor, container }) => {
  const key = budgetKey(params);
  const query = new URL(request.url).searchParams;
  const kind = baseKind(query.get('against'));
  if (key === undefined || kind === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const { services, derivations } = container;
  const snapshot = query.get('snapshot');
  const asked = { kind, ...(snapshot === null ? {} : { snapshot }) };
  const found = await reviewDepartment({ services, actor, key, asked });
  if (!found.ok) return answerRefusal(describeRefusal(found.error));
  await noteOpened({ services, actor, key });
  const { view, subject, base } = found.value;
  const compared = await derivations.compare({ subject, base });
  if (!compared.ok) return answerRefusal(describeDenial(compared.error));
  return new Response(joined(view, compared.value), { headers: HEADERS });
});

/** What the rules find in a department's budget: `ReviewFindings`. */
export const getFindings = defineRoute<BudgetParams>(async ({ params, actor, container }) => {
  const key = budgetKey(params);
  if (key === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const { services, derivations } = container;
  const found = await reviewFindings({ services, examine: derivations.examine, actor, key });
  return found.ok ? Response.json(found.value, { headers: HEADERS }) : answerRefusal(describeMoveDenial(found.error));
});

function baseKind(text: string | null): BaseKind | undefined {
  return text === null ? 'submission' : BASES.find((kind) => kind === text);
}

/** Two objects as one: the second is JSON in bytes already, and stays so. */
function joined(view: object, compared: Uint8Array): string {
  return `${JSON.stringify(view).slice(0, -1)},${new TextDecoder().decode(compared).slice(1)}`;
}
