import type { RuleFinding, RuleOutcome } from './rule-definition.ts';

/** Nothing is wrong, or what is found. */
export function judged(findings: readonly RuleFinding[]): RuleOutcome {
  return findings.length === 0 ? { outcome: 'pass' } : { outcome: 'fail', findings };
}

/** The rule asks nothing of this report. */
export function notApplicable(why: string): RuleOutcome {
  return { outcome: 'not-applicable', why };
}

/** What the rule needs is not there: it did not pass, and did not fail. */
export function noData(what: string): RuleOutcome {
  return { outcome: 'no-data', what };
}
