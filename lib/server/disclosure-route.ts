import type { NumberPlace } from '#lib/core/screen/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import { type BudgetParams, budgetKey, roundingOf } from './budget-address.ts';
import { describeDenial, discloseBudget, explainNumberOf } from './budget-disclosure.ts';
import type { Container } from './container.ts';
import { answerRefusal, defineRoute } from './define-route.ts';
import type { DerivedReport } from './derivation-protocol.ts';

/** What a handler gets: the budget's report and screen data, for an actor who may see them. */
export type DisclosureRouteInput<P> = {
  request: Request;
  params: P;
  actor: Actor;
  disclosure: DerivedReport;
  container: Container;
};

/**
 * A route about one budget of the address, in the rounding that its query asks for.
 * @param options.whole for the department's own report, which whoever sees one unit is refused
 */
export function defineDisclosureRoute<P extends BudgetParams>(
  options: { whole: boolean },
  handler: (input: DisclosureRouteInput<P>) => Promise<Response>,
) {
  return defineRoute<P>(async ({ request, params, actor, container }) => {
    const key = budgetKey(params);
    if (key === undefined) return answerRefusal(describeDenial({ code: 'NOT_FOUND' }));
    const rounding = roundingOf(request);
    if (!rounding.ok) return answerRefusal(describeDenial(rounding.error));
    const { services, derivations } = container;
    const found = await discloseBudget({ services, derivations, actor, key, rounding: rounding.value, ...options });
    if (!found.ok) return answerRefusal(describeDenial(found.error));
    return handler({ request, params, actor, disclosure: found.value, container });
  });
}

/** What is behind a cell: `?table=…&row=…&column=…`, a `NumberView`; `lines=all` for every line. */
export const getCellLines = numberRoute((query) => {
  const [table = '', row = '', column = ''] = ['table', 'row', 'column'].map((name) => query.get(name) ?? '');
  return { table, row, column };
});

/** What is behind a figure of a sentence: `?id=…`, as `getCellLines`. */
export const getFigure = numberRoute((query) => ({ figure: query.get('id') ?? '' }));

function numberRoute(placeIn: (query: URLSearchParams) => NumberPlace) {
  return defineRoute<BudgetParams>(async ({ request, params, actor, container }) => {
    const key = budgetKey(params);
    if (key === undefined) return answerRefusal(describeDenial({ code: 'NOT_FOUND' }));
    const rounding = roundingOf(request);
    if (!rounding.ok) return answerRefusal(describeDenial(rounding.error));
    const query = new URL(request.url).searchParams;
    const { services, derivations } = container;
    const asked = { place: placeIn(query), rounding: rounding.value, all: query.get('lines') === 'all' };
    const found = await explainNumberOf({ services, derivations, actor, key, ...asked });
    if (!found.ok) return answerRefusal(describeDenial(found.error));
    return Response.json(found.value, { headers: { 'Cache-Control': 'no-store' } });
  });
}

/** Answers JSON that is in bytes already. */
export function answerJson(bytes: Uint8Array): Response {
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
  return new Response(new Uint8Array(bytes), { headers });
}
