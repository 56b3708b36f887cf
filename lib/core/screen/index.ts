export type { BudgetView, ExactTable } from './budget-view.ts';
export type { CellExplanation, ExplainedLine } from './cell-explanation.ts';
