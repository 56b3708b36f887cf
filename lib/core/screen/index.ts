export { type BudgetView, budgetView, type ExactTable, exactTables, onlySheets } from './budget-view.ts';
export { type CellExplanation, type ExplainedLine, explanationOf } from './cell-explanation.ts';
export type {
  CellHistoryEntry,
  DraftConflict,
  DraftSave,
  DraftSaved,
  DraftView,
  FormPatch,
  LastYearLine,
  OthersChange,
  Pulse,
  PulseAnswer,
  StoredForm,
} from './draft-view.ts';
