import type { DraftedForm } from '#components/draft/draft-store.ts';
import type { BudgetDraft } from '#lib/core/forms/index.ts';
import type { DraftView } from '#lib/core/screen/index.ts';

/** A draft as the server sent it. */
export function draftOfView({ key, template, units, forms }: DraftView): BudgetDraft {
  const { year: fiscalYear, region, department } = key;
  return { fiscalYear, template, region, department, units, forms };
}

/** The open draft as it is on screen. */
export function draftOnScreen({ view, forms }: { view: DraftView; forms: readonly DraftedForm[] }): BudgetDraft {
  const rowsOf = ({ store }: DraftedForm) => store.definition.sections.flatMap(({ id }) => [...store.list(id)]);
  return {
    ...draftOfView(view),
    forms: forms.map((form) => ({ ...form.key, unit: form.unit, rows: rowsOf(form) })),
  };
}
