export type { BudgetView, ExactTable } from './budget-view.ts';
export type { CellExplanation, ExplainedLine } from './cell-explanation.ts';
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
