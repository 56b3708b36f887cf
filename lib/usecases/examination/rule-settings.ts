import { z } from 'zod';
import { canonicalJson } from '#lib/core/canonical/index.ts';
import {
  DEFAULT_RULE_SETTINGS,
  LARGEST_TOLERANCE,
  RULES,
  type RuleSettings,
  ruleSettingsFor,
} from '#lib/core/checks/index.ts';
import { fen, formatExactWanyuan } from '#lib/core/money/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import type { Repositories } from '../ports/index.ts';
import type { Refusal } from '../refusals.ts';
import { authorizeRegion } from '../region/authorize-region.ts';
import type { Services } from '../services.ts';

const levels = z.record(z.string(), z.enum(['block', 'warn', 'info']));
const tolerance = z.int('尾差应为整数（分）').min(0, '尾差不能为负');

/** What is kept is read also where the catalogue has lost a rule since. */
const stored = z.array(
  z.strictObject({ from: z.int().min(2000).max(2100), levels, tolerance: tolerance.transform(fen) }),
);

/** What a bureau may decide: levels by rule, the tolerance in 分. */
export const ruleSettingsSchema = z.strictObject({
  levels: levels.superRefine((each, context) => {
    for (const id of Object.keys(each).filter((own) => !RULES.some((rule) => rule.id === own)))
      context.addIssue({ code: 'custom', path: [id], message: '没有这条规则，请核对编号' });
  }),
  tolerance: tolerance
    .max(LARGEST_TOLERANCE, `尾差最多 ${formatExactWanyuan(LARGEST_TOLERANCE)} 万元，再大就会放过真正的差错`)
    .transform(fen),
});

function nameOf(region: string): string {
  return `rules/${region}`;
}

/**
 * Rules that the demonstration's bureau only informs of in the year that it begins with: its department's budget is a real one,
 * with what real ones have wrong, and has to come through the process all the same.
 */
export const DEMONSTRATION_RULES: Omit<RuleSettings, 'from'> = {
  ...DEFAULT_RULE_SETTINGS,
  levels: Object.fromEntries(
    ['TI-16', 'TX-16', 'TX-17', 'TX-20', 'TX-21', 'NT-14']
      .concat(['PF-03', 'PF-05', 'PF-06', 'PF-07', 'PF-10', 'PF-11', 'PF-12', 'PF-13', 'PF-14', 'PF-18'])
      .map((id) => [id, 'info' as const]),
  ),
};

/** Keeps what a bureau decides, without asking who it is. */
export async function putRuleSettings(
  { settings }: Pick<Repositories, 'settings'>,
  { region, decided, at }: { region: string; decided: readonly RuleSettings[]; at: Date },
): Promise<void> {
  await settings.put({ name: nameOf(region), value: canonicalJson(decided), at });
}

/** Everything that a region's bureau decided about the rules, each from its year on. */
export async function ruleDecisions(
  { settings }: Pick<Repositories, 'settings'>,
  { region }: { region: string },
): Promise<RuleSettings[]> {
  const text = await settings.get(nameOf(region));
  return text === undefined ? [] : stored.parse(JSON.parse(text));
}

/** What is in force for a region's budgets of a year. */
export async function readRuleSettings(
  repositories: Pick<Repositories, 'settings'>,
  { region, year }: { region: string; year: number },
): Promise<RuleSettings> {
  return ruleSettingsFor({ settings: await ruleDecisions(repositories, { region }), fiscalYear: year });
}

/** Why levels were not changed. `RULES_CHANGED`: they are no longer those that the change was made on. */
export type RuleSettingsRefusal = Refusal | { code: 'RULES_CHANGED' };

/**
 * Changes levels and tolerance from a budget year on; earlier years keep what they had.
 * @param input.before what was in force for the year when the change was made
 */
export async function changeRuleSettings(input: {
  services: Pick<Services, 'storage' | 'clock'>;
  actor: Actor;
  region: string;
  before: Omit<RuleSettings, 'from'>;
  after: RuleSettings;
}): Promise<Result<RuleSettings, RuleSettingsRefusal>> {
  const { services, actor, region, before } = input;
  const after = { ...input.after, levels: ownLevels(input.after.levels) };
  const allowed = authorizeRegion({ actor, region, year: after.from });
  if (!allowed.ok) return allowed;
  return services.storage.transact<RuleSettings, RuleSettingsRefusal>(async (repositories) => {
    // All years of a region are one text: two who change it at once go one after the other.
    await repositories.organisation.hold(region);
    const decided = await ruleDecisions(repositories, { region });
    const standing = ruleSettingsFor({ settings: decided, fiscalYear: after.from });
    if (textOf(standing) !== textOf(before)) return refuse({ code: 'RULES_CHANGED' });
    if (textOf(standing) === textOf(after)) return ok(standing);
    const at = services.clock.now();
    const others = decided.filter(({ from }) => from !== after.from);
    await putRuleSettings(repositories, { region, decided: [...others, after], at });
    await repositories.audit.append({
      actor,
      region,
      department: '',
      at,
      payload: {
        type: 'setting.changed',
        version: 1,
        name: `rules/${after.from}`,
        before: textOf(standing),
        after: textOf(after),
      },
    });
    return ok(after);
  });
}

/** Levels that are another than the catalogue's: what says the same as it goes with it when it changes. */
function ownLevels(all: RuleSettings['levels']): RuleSettings['levels'] {
  return Object.fromEntries(
    RULES.flatMap(({ id, level }) => {
      const own = all[id];
      return own === undefined || own === level ? [] : [[id, own]];
    }),
  );
}

/** Levels and tolerance as one text, whatever their order. */
function textOf({ levels: each, tolerance }: Omit<RuleSettings, 'from'>): string {
  return canonicalJson({ levels: each, tolerance });
}

/** The settings as a part of a name: empty where the catalogue's own are in force. */
export function ruleSettingsName(settings: RuleSettings): string {
  return textOf(settings) === textOf(DEFAULT_RULE_SETTINGS) ? '' : textOf(settings);
}
