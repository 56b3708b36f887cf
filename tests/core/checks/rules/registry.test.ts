import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '#lib/core/checks/index.ts';
import { RULE_EXAMPLES } from '#tests/support/subject/rule-examples.ts';

type CatalogueRule = { id: string; statement: string; relates_to: string; default_level: string };

/** The catalogue as it was agreed, word for word. */
const CATALOGUE: CatalogueRule[] = JSON.parse(readFileSync('tests/core/checks/rules.json', 'utf8'));

describe('the catalogue of rules', () => {
  it('has every one of the 112 rules once, in its order', () => {
    expect(CATALOGUE).toHaveLength(112);
    expect(RULES.map(({ id }) => id)).toEqual(CATALOGUE.map(({ id }) => id));
  });

  it('states each rule, where it looks and how grave it is, word for word', () => {
    const stated = RULES.map(({ id, statement, relatesTo, level }) => ({
      id,
      statement,
      relates_to: relatesTo,
      default_level: level,
    }));
    expect(stated).toEqual(CATALOGUE);
  });

  it('gives the basis of every rule, and says why it matters', () => {
    const mute = RULES.filter(({ basis, explanation }) => basis.trim() === '' || explanation.trim() === '');
    expect(mute.map(({ id }) => id)).toEqual([]);
  });

  it('proves every rule by a report that passes it and one that fails it', () => {
    const proved = new Set(RULE_EXAMPLES.map(({ rule }) => rule));
    expect(RULES.filter(({ id }) => !proved.has(id)).map(({ id }) => id)).toEqual([]);
  });
});
