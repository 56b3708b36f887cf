export type { Examination, ExaminationFinding, ExaminedReport, ExaminedRule } from './examination.ts';
export { examineReport } from './examine-report.ts';
export { isBudgetReport } from './is-budget-report.ts';
export { placeWords } from './place-words.ts';
export { RULE_GROUPS, ruleGroup } from './rule-groups.ts';
