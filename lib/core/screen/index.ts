export { type BudgetView, budgetView, type ExactTable, exactTables, onlySheets } from './budget-view.ts';
export { type CellExplanation, type ExplainedLine, explanationOf } from './cell-explanation.ts';
export type {
  BudgetOpening,
  CellHistoryEntry,
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
