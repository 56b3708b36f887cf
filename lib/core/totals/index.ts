export { type BudgetTotals, budgetTotals } from './budget-totals.ts';
export { type Envelope, envelopeOf } from './envelope.ts';
export {
  type FigureCell,
  type FigureTarget,
  figureCells,
  figureChanges,
  targetName,
} from './figure-cells.ts';
export type { Balance, FundBalance } from './fund-balance.ts';
export type { LimitedLine, LimitScope, Limits, LimitsUse, LimitUse, ProjectLimit, UnitLimit } from './limits.ts';
export { limitsUse } from './limits.ts';
export { limitsOf, limitsOfRows } from './limits-of.ts';
export { previousYearOf } from './previous-year.ts';
export type { Spending } from './spending.ts';
export { strayLimits } from './stray-limits.ts';
export { compareYears, type PreviousYear, type YearComparison, type YearPair, yearPair } from './year-comparison.ts';
