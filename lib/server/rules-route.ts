import { z } from 'zod';
import type { Actor } from '#lib/core/workflow/index.ts';
import { readRules } from '#lib/usecases/examination/read-rules.ts';
import {
  changeRuleSettings,
  type RuleSettingsRefusal,
  ruleSettingsSchema,
} from '#lib/usecases/examination/rule-settings.ts';
import { isCode, isYear } from './budget-address.ts';
import { container } from './container.ts';
import { answerRefusal, defineRoute } from './define-route.ts';
import { checked } from './draft-schema.ts';
import { describeRefusal, type RefusalAnswer } from './refusal-words.ts';

type Params = { region: string; year: string };

const NO_STORE = { 'Cache-Control': 'no-store' };

const change = z.strictObject({ before: ruleSettingsSchema, after: ruleSettingsSchema });

/** The rules of a region's year for its bureau; nothing where they are not to be seen. */
export async function rulesViewFor(input: { actor: Actor; region: string; year: number }) {
  const { services } = await container();
  const found = await readRules({ services, ...input });
  return found.ok ? found.value : undefined;
}

/** The rules of a region's year with what its bureau decided: `RulesView`. */
export const getRules = defineRoute<Params>(async ({ params, actor, container: { services } }) => {
  const place = placeOf(params);
  if (place === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const found = await readRules({ services, actor, ...place });
  return found.ok ? Response.json(found.value, { headers: NO_STORE }) : answerRefusal(describeRefusal(found.error));
});

/** Changes levels and tolerance from the year on: body `{before, after}`, answered with those that stand then. */
export const putRules = defineRoute<Params>(async ({ params, body, actor, container: { services } }) => {
  const place = placeOf(params);
  if (place === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const read = checked(change, body);
  if (!read.ok) return answerRefusal(describeRefusal({ code: 'INVALID_FIELDS', errors: read.error }));
  const { before, after } = read.value;
  const { region, year } = place;
  const changed = await changeRuleSettings({ services, actor, region, before, after: { ...after, from: year } });
  return changed.ok ? Response.json(changed.value, { headers: NO_STORE }) : answerRefusal(describeRules(changed.error));
});

function describeRules(refusal: RuleSettingsRefusal): RefusalAnswer {
  if (refusal.code !== 'RULES_CHANGED') return describeRefusal(refusal);
  const message = '检查规则刚刚被别人改过，您的更改未保存。请取最新的规则，核对后再保存';
  return { status: 409, body: { code: refusal.code, message } };
}

function placeOf({ region, year }: Params): { region: string; year: number } | undefined {
  return isCode(region) && isYear(year) ? { region, year: Number(year) } : undefined;
}
