import type { Actor } from '#lib/core/workflow/index.ts';
import { type BudgetParams, budgetKey, roundingOf } from './budget-address.ts';
import { describeDenial, discloseBudget, explainBudgetCell } from './budget-disclosure.ts';
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

/** The ledger lines behind a cell: `?table=…&row=…&column=…`. */
export const getCellLines = defineRoute<BudgetParams>(async ({ request, params, actor, container }) => {
  const key = budgetKey(params);
  if (key === undefined) return answerRefusal(describeDenial({ code: 'NOT_FOUND' }));
  const query = new URL(request.url).searchParams;
  const [table = '', row = '', column = ''] = ['table', 'row', 'column'].map((name) => query.get(name) ?? '');
  const { services, derivations } = container;
  const found = await explainBudgetCell({ services, derivations, actor, key, cell: { table, row, column } });
  return found.ok ? answerJson(found.value) : answerRefusal(describeDenial(found.error));
});

/** Answers JSON that is in bytes already. */
export function answerJson(bytes: Uint8Array): Response {
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
  return new Response(new Uint8Array(bytes), { headers });
}
