import type { RuleLevel } from '#lib/core/checks/index.ts';
import { type Fen, formatExactWanyuan } from '#lib/core/money/index.ts';
import type { RuleLine } from '#lib/core/screen/index.ts';

/** What the levels of rules are called, gravest first. */
export const RULE_LEVELS: Readonly<Record<RuleLevel, string>> = {
  block: '阻断提交',
  warn: '需说明理由',
  info: '仅提示',
};

/** What a bureau decided: levels that are another than the catalogue's, and the tolerance in 分. */
export type Decided = { levels: Readonly<Record<string, RuleLevel>>; tolerance: Fen };

/** What becomes of a rule, or of the tolerance where `rule` is absent, in words. */
export type ToldRuleChange = { rule?: string; from: string; to: string };

/** What differs between two decisions, rule by rule in the order of the catalogue, the tolerance last. */
export function ruleChanges(input: {
  rules: readonly Pick<RuleLine, 'id' | 'level'>[];
  before: Decided;
  after: Decided;
}): ToldRuleChange[] {
  const { rules, before, after } = input;
  const changes = rules.flatMap(({ id, level }): ToldRuleChange[] => {
    const from = before.levels[id] ?? level;
    const to = after.levels[id] ?? level;
    return from === to ? [] : [{ rule: id, from: RULE_LEVELS[from], to: RULE_LEVELS[to] }];
  });
  if (before.tolerance === after.tolerance) return changes;
  return [...changes, { from: toleranceWords(before.tolerance), to: toleranceWords(after.tolerance) }];
}

/** What a change is about. */
export function ruleChangeName({ rule }: ToldRuleChange): string {
  return rule ?? '允许的尾差';
}

function toleranceWords(tolerance: Fen): string {
  return `${formatExactWanyuan(tolerance)} 万元`;
}
