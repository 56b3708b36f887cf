import type { FormKey } from './definition.ts';
import type { FormRow } from './form-row.ts';

/** A form with what has been entered. `unit` is the code of the unit it belongs to, empty for the department's own. */
export type DraftForm = FormKey & { unit: string; rows: readonly FormRow[] };

/** A budget as it is being filled: gaps and mistakes included. `units` are in their order. */
export type BudgetDraft = {
  fiscalYear: number;
  /** Id of the disclosure template. */
  template: string;
  region: string;
  department: string;
  units: readonly { code: string; name: string }[];
  forms: readonly DraftForm[];
};

/** A cell of a form; without a row the form as a whole. */
export type FormPlace = FormKey & { row?: string; field?: string };
