import type { BudgetDraft, FormPlace } from '../budget-draft.ts';
import { type FormKey, formName } from '../definition.ts';
import { formDefinition } from '../definitions/form-definition.ts';
import type { Gap } from './gap.ts';
import type { Facts } from './read-field.ts';
import { type ReadForm, readForm } from './read-form.ts';
import type { ReadRow } from './read-row.ts';

/** A draft being put together: its forms as read, and what is found wrong on the way. */
export type Assembly = { draft: BudgetDraft; forms: ReadonlyMap<string, ReadForm>; gaps: Gap[] };

/** Reads every form of a draft; the region's own are none of the budget's. */
export function startAssembly(input: { draft: BudgetDraft; facts: Facts }): Assembly {
  const { draft, facts } = input;
  const forms = new Map<string, ReadForm>();
  for (const form of draft.forms) {
    if (form.form === 'quotas') continue;
    const definition = formDefinition({ id: form.form, template: draft.template });
    forms.set(formName(form), readForm({ form, definition, facts }));
  }
  return { draft, forms, gaps: [...forms.values()].flatMap((read) => read.gaps) };
}

/** The filled rows of a section, in their order; none where the form is not filled. */
export function rowsOf({ forms }: Assembly, part: FormKey & { section: string }): readonly ReadRow[] {
  return forms.get(formName(part))?.rows(part.section) ?? [];
}

/** The row of a record, where it is filled. */
export function recordOf(assembly: Assembly, part: FormKey & { section: string }): ReadRow | undefined {
  return rowsOf(assembly, part)[0];
}

/** Notes that something is not filled that the budget cannot do without. */
export function missing(assembly: Assembly, input: { place: FormPlace; message: string }): void {
  assembly.gaps.push({ ...input, code: 'REQUIRED' });
}
