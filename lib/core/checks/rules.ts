import type { Finding } from './finding.ts';
import type { CheckInput, Rule } from './rule.ts';
import { appropriationUse } from './rules/appropriation-use.ts';
import { balanceByFund } from './rules/balance-by-fund.ts';
import { consistentUnits } from './rules/consistent-units.ts';
import { explainedChanges } from './rules/explained-changes.ts';
import { publicationDeadline } from './rules/publication-deadline.ts';
import { roundingDifferences } from './rules/rounding-differences.ts';
import { statedGoals } from './rules/stated-goals.ts';

const RULES: readonly Rule[] = [
  balanceByFund,
  appropriationUse,
  consistentUnits,
  explainedChanges,
  statedGoals,
  publicationDeadline,
  roundingDifferences,
];

/** Runs every rule, in order. */
export function checkBudget(input: CheckInput): Finding[] {
  return RULES.flatMap((rule) => rule(input));
}
