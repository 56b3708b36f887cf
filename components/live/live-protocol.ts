import type { ClassificationData } from '#lib/core/classification/index.ts';
import type { Block, CellReference, RoundingMode } from '#lib/core/disclosure/index.ts';
import type { Change, FormKey, FormPlace, FormState } from '#lib/core/forms/index.ts';
import type { DraftView, ExactTable, ExplainedLine, StoredForm } from '#lib/core/screen/index.ts';
import type { BudgetTotals, YearComparison } from '#lib/core/totals/index.ts';
import type { LiveFinding } from './live-finding.ts';
import type { LiveLastYear, LiveSection } from './live-state.ts';

/** A line behind a cell, with the form cell that it was entered in where one row alone is behind it. */
export type LiveLine = ExplainedLine & { place?: FormPlace };
/** The lines behind a cell of the report in the making, and their exact sum in 分. */
export type LiveExplanation = { cell: CellReference; total: number; lines: LiveLine[] };

/** What is said to the worker. `version` counts the changes made so far. */
export type ToWorker =
  | { type: 'start'; view: DraftView; classification: ClassificationData }
  | { type: 'changes'; version: number; key: FormKey; changes: readonly Change[] }
  /** A form as the server has it: one that came, or was taken back to what is stored. */
  | { type: 'form'; version: number; form: StoredForm }
  | { type: 'want-report'; wanted: boolean }
  | { type: 'explain'; request: number; cell: CellReference };

/** Sums, states of the forms and findings that need no tables. */
export type TotalsMessage = {
  type: 'totals';
  version: number;
  totals: BudgetTotals;
  comparison?: YearComparison;
  states: Record<string, FormState>;
  findings: LiveFinding[];
};

/** What the rules found, and the states of the forms with what they block. */
type RulesRun = { findings: LiveFinding[]; states: Record<string, FormState> };

/** What of the report is another than before; `blocks` and `exact` carry only what changed, `lastYear` is there where it did. */
export type ReportMessage = {
  type: 'report';
  version: number;
  rounding: RoundingMode;
  sections: LiveSection[];
  blocks: Record<string, Block>;
  exact: Record<string, ExactTable>;
  lastYear?: LiveLastYear;
  changed: string[];
} & RulesRun;

/** What the worker says. */
export type FromWorker =
  | TotalsMessage
  | ReportMessage
  /** What the rules found, while nobody looks at tables. */
  | ({ type: 'findings'; version: number } & RulesRun)
  | { type: 'explained'; request: number; explanation: LiveExplanation }
  | { type: 'failed'; version: number; message: string };
