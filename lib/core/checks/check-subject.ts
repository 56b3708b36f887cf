import type { Finding, Severity } from './finding.ts';
import { keepParts } from './keep-parts.ts';
import type { RuleDefinition, RuleFinding, RuleLevel, RuleOutcome } from './rule-definition.ts';
import { DEFAULT_RULE_SETTINGS, type RuleSettings } from './settings.ts';
import type { Subject } from './subject/subject.ts';

/** A rule with how it ended on a subject, and the level that it has for the bureau. */
export type CheckedRule = { rule: RuleDefinition; level: RuleLevel; outcome: RuleOutcome };

/** A subject with how every rule ended on it. */
export type CheckedSubject = { subject: Subject; checked: readonly CheckedRule[] };

/**
 * Runs rules over a subject, every one, in their order. With what an earlier run came to, a rule is not run again whose parts
 * of the subject say the same as before.
 */
export function checkSubject(input: {
  subject: Subject;
  rules: readonly RuleDefinition[];
  settings?: RuleSettings | undefined;
  earlier?: CheckedSubject | undefined;
}): CheckedSubject {
  const { rules, settings = DEFAULT_RULE_SETTINGS, earlier } = input;
  const subject = earlier === undefined ? input.subject : keepParts({ earlier: earlier.subject, newer: input.subject });
  const before = new Map(earlier?.checked.map((one) => [one.rule.id, one.outcome]));
  const unchanged = (rule: RuleDefinition) => rule.reads.every((part) => subject[part] === earlier?.subject[part]);
  const checked = rules.map((rule) => ({
    rule,
    level: settings.levels[rule.id] ?? rule.level,
    outcome:
      (unchanged(rule) ? before.get(rule.id) : undefined) ?? rule.examine(subject, { tolerance: settings.tolerance }),
  }));
  return { subject, checked };
}

const GRAVITY: Record<RuleLevel, number> = { block: 2, warn: 1, info: 0 };
const SEVERITIES: Record<RuleLevel, Severity> = { block: 'error', warn: 'warning', info: 'notice' };

/** What rules found, gravest first within the order of the rules' catalogue left as it is. */
export function findingsOf({ checked }: Pick<CheckedSubject, 'checked'>): Finding[] {
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
