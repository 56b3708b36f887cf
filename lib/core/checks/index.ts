export { RULES } from './catalogue.ts';
export { type CheckedRule, type CheckedSubject, checkSubject, findingsOf } from './check-subject.ts';
export type { Finding, FindingPlace, Severity } from './finding.ts';
export { withIds } from './finding-ids.ts';
export { parseNumeral } from './look-up/numerals.ts';
export { STATING_SECTIONS } from './look-up/stating-sections.ts';
export type {
  Cause,
  RuleDefinition,
  RuleFinding,
  RuleLevel,
  RuleLimits,
  RuleOutcome,
} from './rule-definition.ts';
export { residuesIn } from './rules/text/tq-02-no-template-residue.ts';
export { DEFAULT_RULE_SETTINGS, LARGEST_TOLERANCE, type RuleSettings, ruleSettingsFor } from './settings.ts';
export type {
  CompositionLine,
  FormAmount,
  ProjectField,
  ProjectSource,
  SubjectCostLine,
  SubjectGoal,
  SubjectIndicator,
  SubjectOverallForm,
  SubjectProcurement,
  SubjectProjectForm,
} from './subject/form.ts';
export type { Place, Quote } from './subject/place.ts';
export type {
  HundredthsOfPercent,
  PercentStep,
  StatedAmount,
  StatedChange,
  StatedCount,
  StatedList,
  StatedProject,
  StatedShare,
  SubjectSentence,
} from './subject/statement.ts';
export type {
  AnnouncedTable,
  GlossaryEntry,
  OutlineHeading,
  PriorSubject,
  StaffCount,
  StatedStaffing,
  StatedUnit,
  Subject,
} from './subject/subject.ts';
export type { RowKind, SubjectCell, SubjectRow, SubjectTable } from './subject/table.ts';
