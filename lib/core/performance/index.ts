export { type GoalDraft, type IndicatorDraft, type IndicatorGap, indicatorGaps } from './indicator-gaps.ts';
export { INDICATOR_TREE, type IndicatorClass, type IndicatorGroup } from './indicator-tree.ts';
export {
  formatIndicatorValue,
  GRADED_WORDS,
  INDICATOR_OPERATORS,
  type IndicatorOperator,
  type IndicatorValue,
  parseIndicatorValue,
} from './indicator-value.ts';
