import { describe, expect, it } from 'vitest';
import { RULES } from '#lib/core/checks/index.ts';
import { ROUNDING_TOLERANCE } from '#lib/core/checks/settings.ts';
import { CLASSIFICATION_NEAR_MISSES } from '#tests/support/subject/classification-examples.ts';
import { RULE_EXAMPLES } from '#tests/support/subject/rule-examples.ts';
import { NOT_OF_A_DISTRICT, TEXT_NEAR_MISSES } from '#tests/support/subject/text-examples.ts';

const limits = { tolerance: ROUNDING_TOLERANCE };

function ruleOf(id: string) {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
}

describe('each rule', () => {
  it.each(RULE_EXAMPLES.map((example) => [example.rule, example.says, example] as const))(
    '%s passes what is right and says %s of what is not',
    (id, says, example) => {
      const rule = ruleOf(id);
      expect(rule.examine(example.passes(), limits)).toEqual({ outcome: 'pass' });
      const outcome = rule.examine(example.fails(), limits);
      const found = outcome.outcome === 'fail' ? outcome.findings.filter(({ tail }) => tail !== true) : [];
      expect(found.map(({ message }) => message).join('\n')).toContain(says);
      for (const finding of found) expect(finding.at.length).toBeGreaterThan(0);
    },
  );

  it.each([...CLASSIFICATION_NEAR_MISSES, ...TEXT_NEAR_MISSES].map((one) => [one.rule, one.what, one] as const))(
    '%s lets pass %s',
    (id, _what, { passes }) => {
      const outcome = ruleOf(id).examine(passes(), limits);
      const found = outcome.outcome === 'fail' ? outcome.findings : [];
      expect(found.map(({ message }) => message)).toEqual([]);
    },
  );

  it('asks for its own level’s money in a district’s department alone', () => {
    for (const subject of NOT_OF_A_DISTRICT)
      expect(ruleOf('TQ-11').examine(subject(), limits).outcome).toBe('not-applicable');
  });
});
