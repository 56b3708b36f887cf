import { type Fen, fen } from '#lib/core/money/index.ts';
import type { RuleLevel } from './rule-definition.ts';

/** 0.02 万元 in 分: what published sums may differ by rounding. */
export const ROUNDING_TOLERANCE: Fen = fen(20_000);

/** Most that two published sums may differ by and still count as rounding: 1 万元, in 分. */
export const LARGEST_TOLERANCE: Fen = fen(1_000_000);

/**
 * What a bureau decided about the rules, from a fiscal year on: levels other than the catalogue's by rule id (`off`: the rule
 * still runs and its findings are information), and the tolerance of sums in 分.
 */
export type RuleSettings = {
  from: number;
  levels: Readonly<Record<string, RuleLevel>>;
  tolerance: Fen;
};

/** What holds where a bureau decided nothing. */
export const DEFAULT_RULE_SETTINGS: RuleSettings = { from: 0, levels: {}, tolerance: ROUNDING_TOLERANCE };

/** The settings that are in force for a year: the latest that starts not after it. */
export function ruleSettingsFor(input: { settings: readonly RuleSettings[]; fiscalYear: number }): RuleSettings {
  const begun = input.settings.filter(({ from }) => from <= input.fiscalYear);
  return begun.reduce((latest, one) => (one.from >= latest.from ? one : latest), DEFAULT_RULE_SETTINGS);
}
