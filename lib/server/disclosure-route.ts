import type { Actor } from '#lib/core/workflow/index.ts';
import { type BudgetParams, budgetKey, roundingOf } from './budget-address.ts';
import { type BudgetDisclosure, describeDenial, discloseBudget } from './budget-disclosure.ts';
import { answerRefusal, defineRoute } from './define-route.ts';

/** What a handler gets: the budget with all that follows from it, for an actor who may see it. */
export type DisclosureRouteInput<P> = { request: Request; params: P; actor: Actor; disclosure: BudgetDisclosure };

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
    const { services } = container;
    const found = await discloseBudget({ services, actor, key, rounding: roundingOf(request), ...options });
    if (!found.ok) return answerRefusal(describeDenial(found.error));
    return handler({ request, params, actor, disclosure: found.value });
  });
}
