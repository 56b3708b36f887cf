import type { Checks } from './checks.ts';

/**
 * A budget's checks for machines: `{format: "budget-checks", version: 1, title, rules: [{rule, level, outcome, why?}],
 * findings}`. `outcome` is pass, fail, not-applicable or no-data; findings as in the disclosure data, with both sides.
 */
export function checksJson({ title, findings, checked }: Checks): string {
  const data = {
    format: 'budget-checks',
    version: 1,
    title,
    rules: checked.map(({ rule, level, outcome }) => ({
      rule: rule.id,
      statement: rule.statement,
      level,
      outcome: outcome.outcome,
      ...(outcome.outcome === 'no-data' ? { why: outcome.what } : {}),
      ...(outcome.outcome === 'not-applicable' ? { why: outcome.why } : {}),
    })),
    findings: findings.map(({ rule, severity, message, quote, stated, expected, tail, cause, at }) => ({
      rule,
      severity,
      message,
      quote,
      stated,
      expected,
      tail: tail ?? false,
      cause,
      at,
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
