export { type BudgetTotals, budgetTotals } from './budget-totals.ts';
export type { Balance, FundBalance } from './fund-balance.ts';
export type { Limits, LimitScope, LimitsUse, LimitUse, ProjectLimit, UnitLimit } from './limits.ts';
export type { Spending } from './spending.ts';
export { compareYears, type PreviousYear, type YearComparison, type YearPair, yearPair } from './year-comparison.ts';
