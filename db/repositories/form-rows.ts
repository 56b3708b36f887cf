import { canonicalJson } from '#lib/core/canonical/index.ts';
import { byRank, type Change, FORM_IDS, type FormKey, type FormRow, formName } from '#lib/core/forms/index.ts';
import type { StoredForm } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import type { FormHeader, FormSave } from '#lib/usecases/ports/index.ts';
import type { Tables } from '../schema/tables.ts';

type HeaderRow = Tables['form']['$inferSelect'];
type RowRow = Tables['formRow']['$inferSelect'];
type ChangeRow = Tables['formChange']['$inferSelect'];

/** A row of a form as it is kept. */
export function rowValues(input: { key: BudgetKey; form: FormKey; row: FormRow }): RowRow {
  const { key, form, row } = input;
  const { id, section, parent = null, rank, cells } = row;
  return { ...key, form: form.form, owner: form.owner, id, section, parent, rank, cells: canonicalJson(cells) };
}

/** A form without its rows, as its reader knows it. */
export function headerOf({ form, owner, unit, revision }: HeaderRow): FormHeader {
  return { form, owner, unit, revision };
}

/** A save of a form, as its reader knows it. */
export function saveOf({ form, owner, revision, at, actorId, actorName, origin, changes }: ChangeRow): FormSave {
  const by = { id: actorId, name: actorName };
  return { form, owner, revision, at, by, origin, changes: JSON.parse(changes) as Change[] };
}

/** Puts forms and rows together, each in its order. Sorted here, because text sorts differently between engines. */
export function assembleForms(input: { headers: readonly HeaderRow[]; rows: readonly RowRow[] }): StoredForm[] {
  const byForm = new Map<string, FormRow[]>(input.headers.map((header) => [formName(header), []]));
  for (const row of input.rows) byForm.get(formName(row))?.push(formRowOf(row));
  return input.headers
    .toSorted(inFormOrder)
    .map((header) => ({ ...headerOf(header), rows: (byForm.get(formName(header)) ?? []).sort(byRank) }));
}

/** A row of a form, as its reader knows it. */
export function formRowOf({ id, section, parent, rank, cells }: RowRow): FormRow {
  return { id, section, ...(parent === null ? {} : { parent }), rank, cells: JSON.parse(cells) };
}

function inFormOrder(a: FormKey, b: FormKey): number {
  if (a.form !== b.form) return FORM_IDS.indexOf(a.form) - FORM_IDS.indexOf(b.form);
  return a.owner < b.owner ? -1 : a.owner > b.owner ? 1 : 0;
}
