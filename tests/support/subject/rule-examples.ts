import { ACROSS_EXAMPLES } from './across-examples.ts';
import { CLASSIFICATION_EXAMPLES } from './classification-examples.ts';
import { NARRATIVE_EXAMPLES } from './narrative-examples.ts';
import { PERFORMANCE_EXAMPLES } from './performance-examples.ts';
import type { RuleExample } from './rule-example.ts';
import { TABLE_EXAMPLES } from './table-examples.ts';
import { TEXT_EXAMPLES } from './text-examples.ts';
import { YEAR_EXAMPLES } from './year-examples.ts';

/** Every example of every rule of the catalogue. */
export const RULE_EXAMPLES: readonly RuleExample[] = [
  ...TABLE_EXAMPLES,
  ...ACROSS_EXAMPLES,
  ...NARRATIVE_EXAMPLES,
  ...YEAR_EXAMPLES,
  ...PERFORMANCE_EXAMPLES,
  ...CLASSIFICATION_EXAMPLES,
  ...TEXT_EXAMPLES,
];
