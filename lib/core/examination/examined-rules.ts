import type { CheckedRule } from '#lib/core/checks/index.ts';
import type { ExaminedRule } from './examination.ts';

/** Every rule with how it ended, for people. */
export function examinedRules(checked: readonly CheckedRule[]): ExaminedRule[] {
  return checked.map(({ rule, level, outcome }) => {
    const { id, statement, basis, explanation } = rule;
    const why = outcome.outcome === 'not-applicable' ? outcome.why : outcome.outcome === 'no-data' ? outcome.what : '';
    return { id, statement, basis, explanation, level, outcome: outcome.outcome, ...(why === '' ? {} : { why }) };
  });
}
