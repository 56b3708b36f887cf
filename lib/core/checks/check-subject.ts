import type { Finding, Severity } from './finding.ts';
import type { RuleDefinition, RuleFinding, RuleLevel, RuleOutcome } from './rule-definition.ts';
import { DEFAULT_RULE_SETTINGS, type RuleSettings } from './settings.ts';
import type { Subject } from './subject/subject.ts';

/** A rule with how it ended on a subject, and the level that it has for the bureau. */
export type CheckedRule = { rule: RuleDefinition; level: RuleLevel; outcome: RuleOutcome };

/**
 * Runs rules over a subject, every one, in their order. With what an earlier run came to, a rule whose parts of the subject
 * are the same values is not run again.
 */
export function checkSubject(input: {
  subject: Subject;
  rules: readonly RuleDefinition[];
  settings?: RuleSettings;
  earlier?: { subject: Subject; checked: readonly CheckedRule[] };
}): CheckedRule[] {
  const { subject, rules, settings = DEFAULT_RULE_SETTINGS, earlier } = input;
  const before = new Map(earlier?.checked.map((one) => [one.rule.id, one]));
  const unchanged = (rule: RuleDefinition) => rule.reads.every((part) => subject[part] === earlier?.subject[part]);
  return rules.map((rule) => {
    const known = earlier !== undefined && unchanged(rule) ? before.get(rule.id) : undefined;
    return {
      rule,
      level: settings.levels[rule.id] ?? rule.level,
      outcome: known?.outcome ?? rule.examine(subject, { tolerance: settings.tolerance }),
    };
  });
}

const GRAVITY: Record<RuleLevel, number> = { block: 2, warn: 1, info: 0 };
const SEVERITIES: Record<RuleLevel, Severity> = { block: 'error', warn: 'warning', info: 'notice' };

/** What rules found, gravest first within the order of the rules' catalogue left as it is. */
export function findingsOf(checked: readonly CheckedRule[]): Finding[] {
  return checked.flatMap(({ rule, level, outcome }) =>
    outcome.outcome === 'fail'
      ? outcome.findings.map((finding) => ({
          ...finding,
          rule: rule.id,
          severity: SEVERITIES[levelOf({ level, finding })],
          at: [...finding.at],
        }))
      : [],
  );
}

/** A finding may be lighter than its rule; it is graver only where the bureau left the rule's own level. */
function levelOf({ level, finding }: { level: RuleLevel; finding: RuleFinding }): RuleLevel {
  if (finding.tail === true) return 'info';
  const own = finding.level ?? level;
  return GRAVITY[own] < GRAVITY[level] ? own : level;
}
