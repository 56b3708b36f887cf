import type { PulseAnswer } from '#lib/core/screen/index.ts';
import { exchangePulse } from '#lib/usecases/draft/pulse.ts';
import { type BudgetParams, budgetKey } from './budget-address.ts';
import { answerRefusal, defineRoute } from './define-route.ts';
import { readPulse } from './draft-schema.ts';
import { describeRefusal } from './refusal-words.ts';

/** Where somebody is in the forms: body `Pulse`, answered with `PulseAnswer`: who else is where, what they saved, how the budget stands. */
export const postPulse = defineRoute<BudgetParams>(
  async ({ params, body, actor, container }) => {
    const key = budgetKey(params);
    if (key === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
    const pulse = readPulse(body);
    if (!pulse.ok) return answerRefusal(describeRefusal({ code: 'INVALID_FIELDS', errors: pulse.error }));
    const answer = await exchangePulse({ services: container.services, actor, key, pulse: pulse.value });
    if (!answer.ok) return answerRefusal(describeRefusal(answer.error));
    const { denial, ...standing } = answer.value.standing;
    const readOnly = denial === undefined ? {} : { readOnly: describeRefusal(denial).body.message };
    const told: PulseAnswer = { ...answer.value, standing: { ...standing, ...readOnly } };
    return Response.json(told, { headers: { 'Cache-Control': 'no-store' } });
  },
  // A page left open sends it all night: that is nobody at work.
  { background: true },
);
