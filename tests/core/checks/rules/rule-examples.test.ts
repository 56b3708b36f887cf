import { describe, expect, it } from 'vitest';
import { ACROSS_RULES } from '#lib/core/checks/rules/across/across-rules.ts';
import { NARRATIVE_RULES } from '#lib/core/checks/rules/narrative/narrative-rules.ts';
import { TABLE_RULES } from '#lib/core/checks/rules/tables/table-rules.ts';
import { YEAR_RULES } from '#lib/core/checks/rules/years/year-rules.ts';
import { ROUNDING_TOLERANCE } from '#lib/core/checks/settings.ts';
import { ACROSS_EXAMPLES } from '#tests/support/subject/across-examples.ts';
import { NARRATIVE_EXAMPLES } from '#tests/support/subject/narrative-examples.ts';
import { TABLE_EXAMPLES } from '#tests/support/subject/table-examples.ts';
import { YEAR_EXAMPLES } from '#tests/support/subject/year-examples.ts';

const limits = { tolerance: ROUNDING_TOLERANCE };
const RULES = [...TABLE_RULES, ...ACROSS_RULES, ...NARRATIVE_RULES, ...YEAR_RULES];
const EXAMPLES = new Map(
  [...TABLE_EXAMPLES, ...ACROSS_EXAMPLES, ...NARRATIVE_EXAMPLES, ...YEAR_EXAMPLES].map((example) => [
    example.rule,
    example,
  ]),
);

describe('each rule on tables, sentences and years', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s passes what agrees and finds what does not',
    (id, rule) => {
      const example = EXAMPLES.get(id);
      if (example === undefined) throw new Error(`no example of ${id}`);
      expect(rule.examine(example.passes(), limits)).toEqual({ outcome: 'pass' });
      const outcome = rule.examine(example.fails(), limits);
      const found = outcome.outcome === 'fail' ? outcome.findings.filter(({ tail }) => tail !== true) : [];
      expect(found.map(({ message }) => message).join('\n')).toContain(example.says);
      for (const finding of found) expect(finding.at.length).toBeGreaterThan(0);
    },
  );
});
