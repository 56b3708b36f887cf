import { LARGEST_TOLERANCE, RULES, ruleSettingsFor } from '#lib/core/checks/index.ts';
import { RULE_GROUPS, ruleGroup } from '#lib/core/examination/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { RuleLine, RulesView } from '#lib/core/screen/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import type { Refusal } from '../refusals.ts';
import { authorizeRegion } from '../region/authorize-region.ts';
import type { Services } from '../services.ts';
import { ruleDecisions } from './rule-settings.ts';

const LINES: readonly RuleLine[] = RULES.map(({ id, statement, relatesTo, basis, explanation, level }) => {
  return { id, statement, relatesTo, basis, explanation, level };
});

const GROUPS: RulesView['groups'] = RULE_GROUPS.map((group) => {
  return { ...group, rules: LINES.filter(({ id }) => ruleGroup(id).id === group.id) };
});

/** All rules with what is in force for a region's year: for the bureau; its budget office may change it. */
export async function readRules(input: {
  services: Pick<Services, 'storage'>;
  actor: Actor;
  region: string;
  year: number;
}): Promise<Result<RulesView, Refusal>> {
  const { services, actor, region, year } = input;
  const allowed = authorizeRegion({ actor, region, year, action: 'read-rules' });
  if (!allowed.ok) return allowed;
  return services.storage.read(async (repositories): Promise<Result<RulesView, Refusal>> => {
    const regionName = await repositories.organisation.regionName(region);
    if (regionName === undefined) return refuse({ code: 'NOT_FOUND' });
    const settings = await ruleDecisions(repositories, { region });
    const { from, levels, tolerance } = ruleSettingsFor({ settings, fiscalYear: year });
    const [next] = settings.flatMap((one) => (one.from > year ? [one.from] : [])).toSorted((a, b) => a - b);
    return ok({
      region,
      regionName,
      year,
      editable: authorizeRegion({ actor, region, year }).ok,
      ...(settings.some((one) => one.from === from) ? { from } : {}),
      ...(next === undefined ? {} : { next }),
      levels,
      tolerance,
      largestTolerance: LARGEST_TOLERANCE,
      groups: GROUPS,
    });
  });
}
