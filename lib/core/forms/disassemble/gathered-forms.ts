import type { DraftForm } from '../budget-draft.ts';
import { type FormKey, formName } from '../definition.ts';
import type { FormRow } from '../form-row.ts';

/** Forms that the rows of a budget are put into, in the order in which they were first written to. */
export type GatheredForms = {
  add: (key: FormKey & { unit: string }, rows: readonly FormRow[]) => void;
  all: () => DraftForm[];
};

/** No forms yet. */
export function gatherForms(): GatheredForms {
  const forms = new Map<string, FormKey & { unit: string; rows: FormRow[] }>();
  return {
    add: ({ form, owner, unit }, rows) => {
      if (rows.length === 0) return;
      const name = formName({ form, owner });
      const known = forms.get(name);
      if (known === undefined) forms.set(name, { form, owner, unit, rows: [...rows] });
      else known.rows.push(...rows);
    },
    all: () => [...forms.values()],
  };
}
