export { describeIssues, formatPackageError, type PackageError } from './errors.ts';
export {
  type ClassificationFor,
  encodeBudget,
  encodePriorYear,
  formatBudgetPackage,
  parseBudgetPackage,
} from './exchange.ts';
export { PACKAGE_BYTE_LIMIT } from './read-json.ts';
export type {
  Assets,
  Budget,
  BudgetPackage,
  ExpenditureEntry,
  IncomeEntry,
  ProcurementEntry,
  PurchasedServiceEntry,
  Staffing,
  Unit,
  UnitNature,
} from './schema/package.ts';
export { UNIT_NATURES } from './schema/package.ts';
export type { Goal, Indicator, OverallPerformance } from './schema/performance.ts';
export type { Explanations, PriorYear } from './schema/prior-year.ts';
export type { Declaration, Project } from './schema/project.ts';
export { accountMessage } from './validate/accounts.ts';
