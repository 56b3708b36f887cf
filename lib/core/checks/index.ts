export type { Finding, FindingPlace, Severity } from './finding.ts';
export type { CheckInput, Rule } from './rule.ts';
export { checkBudget } from './rules.ts';
