export type { BudgetDigest } from './budget-digest.ts';
export { type BudgetView, budgetView, type ExactTable, exactTables, onlySheets } from './budget-view.ts';
export { type CellExplanation, type ExplainedLine, explainedLines, explanationOf } from './cell-explanation.ts';
export type {
  CommentRequest,
  CommentsView,
  CommentTarget,
  CutMade,
  CutRequest,
  RemarkView,
  ThreadView,
} from './comments-view.ts';
export type {
  BudgetOpening,
  CellHistoryEntry,
  DepartmentOver,
  DraftConflict,
  DraftSave,
  DraftSaved,
  DraftView,
  FormPatch,
  LastYearLine,
  OpenedUnit,
  OthersChange,
  Pulse,
  PulseAnswer,
  QuotasView,
  Standing,
  StoredForm,
} from './draft-view.ts';
export { dueWords } from './due-words.ts';
export { findingsOfUnit } from './findings-of-unit.ts';
export type { InboxView, MessageView, Waiting } from './inbox-view.ts';
export type {
  ArguableFinding,
  DueDay,
  DueLevel,
  MoveMade,
  MoveObstacle,
  MoveRefused,
  MoveRequest,
  MovesView,
  OpenMove,
  StepView,
  UnmetNeed,
} from './moves-view.ts';
export { type NumberPlace, numberAddress, readNumberAddress } from './number-address.ts';
export { idInPath, numberPath } from './number-paths.ts';
export type { OrganisationUpload, OrganisationView } from './organisation-view.ts';
export type { PublicationItem, PublicationProblem, PublicationView } from './publication-view.ts';
export type { DepartmentFigures, RegionFigures } from './region-figures.ts';
export type { RegionDepartment, RegionView, StateCounts } from './region-view.ts';
export type { Release, ReleaseFile, ReleaseFileHead, ReleaseHead, ReleaseKey, ReleaseSearch } from './release.ts';
export { PORTAL_PATH, releasePath } from './release-paths.ts';
export { changeOnLastYear, inOrderOfRisk, type QueueEntry, type ReviewQueueView } from './review-queue.ts';
export {
  BASES,
  type BaseKind,
  type ComparedBudget,
  type ComparedNames,
  type ReviewComparison,
  type ReviewFinding,
  type ReviewFindings,
  type ReviewSums,
  type ReviewView,
} from './review-view.ts';
export type { RuleLine, RulesView } from './rules-view.ts';
export type {
  DepartmentOpened,
  DepartmentPreview,
  ProjectPreview,
  YearDepartment,
  YearSettings,
  YearView,
} from './year-view.ts';
