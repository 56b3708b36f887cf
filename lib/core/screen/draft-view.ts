import type { RuleSettings } from '#lib/core/checks/index.ts';
import type { Change, Conflict, DraftForm, Filler, FormKey, FormRow } from '#lib/core/forms/index.ts';
import type { CategoryId, FundId } from '#lib/core/ledger/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import type { PriorYear } from '#lib/core/package/index.ts';
import type { BudgetKey, StateId } from '#lib/core/workflow/index.ts';

/** A form as the server keeps it. `revision` counts its saves; 0 where nothing has been saved yet. */
export type StoredForm = DraftForm & { revision: number };

/** An expenditure of last year's budget, to stand beside this year's. `amount` is 分. */
export type LastYearLine = {
  unit: string;
  project: string;
  projectName: string;
  function: string;
  economic: string;
  source: string;
  amount: number;
};

/**
 * A budget being filled, as the server sends it to the person who asked. `partOf` is the code of the unit whose part alone
 * is seen; `editable` names whose forms the person may change now, `readOnly` says why not where there are none.
 */
export type DraftView = {
  key: BudgetKey;
  regionName: string;
  departmentName: string;
  template: string;
  state: StateId;
  round: number;
  /** `username` is what the person signs in with: to sign in again in place when the session has ended. */
  person: { id: string; name: string; username?: string };
  partOf?: string;
  units: readonly { code: string; name: string }[];
  forms: readonly StoredForm[];
  editable: readonly Filler[];
  readOnly?: string;
  /** The bureau's 定额 of the year: rows of the region's form `quotas`. */
  quotas: readonly FormRow[];
  /** For whoever sees one unit: control figures of the whole department that all units exceed together. */
  departmentOver?: readonly DepartmentOver[];
  /** Absent where last year's budget is not in the product, or not to be seen. */
  lastYear?: { fiscalYear: number; lines: readonly LastYearLine[] };
  /** What this year is compared with where the form 上年预算数 says nothing: made of last year's budget by `priorYearOf`. */
  priorYear?: PriorYear;
  /** What the bureau decided about the rules of the year; the catalogue's own levels where absent. */
  ruleSettings?: RuleSettings;
};

/** A control figure of the department as a whole that its units exceed together, in 分. `over` is always positive. */
export type DepartmentOver = { fund?: FundId; category?: CategoryId; limit: Fen; over: Fen };

/** What a form's changes are made on. */
export type FormPatch = FormKey & { revision: number; changes: readonly Change[] };

/** A save: changes of one or more forms of one budget, all or nothing. */
export type DraftSave = { forms: readonly FormPatch[] };

/** What somebody else saved to a form since a revision, in order. `by` is the person's name, `at` ISO 8601. */
export type OthersChange = FormKey & { revision: number; changes: readonly Change[]; by: string; at: string };

/** The answer to a save. `others` is what others saved in between: already merged on the server, to be merged here. */
export type DraftSaved = {
  saved: readonly (FormKey & { revision: number })[];
  savedAt: string;
  others: readonly OthersChange[];
};

/**
 * Why nothing of a save was kept: `conflicts` with who wrote the other value and when; `current` is each form as it stands.
 * `PROJECT_CODE_TAKEN`: no cell is in conflict, but a code that the save gives to a project is another's by now.
 */
export type DraftConflict = {
  code: 'FORM_CONFLICT' | 'PROJECT_CODE_TAKEN';
  message: string;
  conflicts: readonly (FormKey & { conflict: Conflict; by?: string; at?: string })[];
  current: readonly StoredForm[];
};

/** Sent every few seconds from an open form: where the person is, and what is known of the forms. */
export type Pulse = { tab: string; at?: FormKey; known: readonly (FormKey & { revision: number })[] };

/** Where a budget and its units stand, and what follows from it for the person who asks, as `DraftView` says it. */
export type Standing = Pick<DraftView, 'state' | 'round' | 'editable' | 'readOnly'> & {
  units: readonly { code: string; state: StateId }[];
};

/** The answer: who else is in which form, what others saved since what is known, and where the budget stands now. */
export type PulseAnswer = {
  present: readonly (FormKey & { person: string; name: string })[];
  others: readonly OthersChange[];
  standing: Standing;
};

/** One value that a cell has had: who, when, from what, to what. `null` is: not filled. */
export type CellHistoryEntry = { at: string; by: string; from: string | null; to: string | null };

/** A region's 定额 of a year, as whoever asks may see and change them. Saved as `DraftSave` with the one form. */
export type QuotasView = {
  region: string;
  regionName: string;
  fiscalYear: number;
  person: { id: string; name: string };
  form: StoredForm;
  editable: boolean;
  readOnly?: string;
};

/** A unit of a budget that is opened. `nature` is an id of 单位性质, '' where its people have yet to say. */
export type OpenedUnit = { code: string; name: string; nature: string; headquarters: boolean };

/**
 * Opens a department's budget of a year, empty. What is left out is taken from what is known: units and template from last
 * year's budget, names and section from the department as it stands. Answered with the budget's key.
 */
export type BudgetOpening = {
  region: string;
  department: string;
  year: number;
  regionName?: string;
  departmentName?: string;
  section?: { code: string; name: string };
  template?: string;
  units?: readonly OpenedUnit[];
};
