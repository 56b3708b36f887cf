import type { RuleDefinition } from './rule-definition.ts';
import { ACROSS_RULES } from './rules/across/across-rules.ts';
import { CLASSIFICATION_RULES } from './rules/classification/classification-rules.ts';
import { NARRATIVE_RULES } from './rules/narrative/narrative-rules.ts';
import { PERFORMANCE_RULES } from './rules/performance/performance-rules.ts';
import { TABLE_RULES } from './rules/tables/table-rules.ts';
import { TEXT_RULES } from './rules/text/text-rules.ts';
import { YEAR_RULES } from './rules/years/year-rules.ts';

/** The whole catalogue, in its order: 表内, 表间, 表文, 年度, 绩效, 科目, 文本. */
export const RULES: readonly RuleDefinition[] = [
  ...TABLE_RULES,
  ...ACROSS_RULES,
  ...NARRATIVE_RULES,
  ...YEAR_RULES,
  ...PERFORMANCE_RULES,
  ...CLASSIFICATION_RULES,
  ...TEXT_RULES,
];
