export { CAUSE_IDS, CAUSES, type Cause, type Parts } from './cause.ts';
export { type BudgetComparison, compareBudgets } from './compare-budgets.ts';
export { compareLimits, type LimitChange, type LimitComparison } from './compare-limits.ts';
export { comparePriorYear, type PriorYearComparison } from './compare-prior-year.ts';
export type { PurchaseChange } from './compare-purchases.ts';
export { GROUPINGS, type GroupChange, type Grouping } from './group-changes.ts';
export type { LineChange } from './line-change.ts';
export { type AgainstEnvelope, addedSums, regionSums } from './region-sums.ts';
export { axisStart, causeSteps, type WaterfallStep, waterfall } from './waterfall.ts';
