import type { Gap } from './assemble/gap.ts';
import { isBlankRow } from './assemble/read-row.ts';
import type { DraftForm } from './budget-draft.ts';
import type { FormDefinition } from './definition.ts';
import { formDefinition } from './definitions/form-definition.ts';
import { type FormRow, readKey } from './form-row.ts';

/** How far a form is. */
export type FormState = 'empty' | 'filling' | 'wrong' | 'complete';

/** What the states are called. */
export const FORM_STATES: Readonly<Record<FormState, string>> = {
  empty: '未填',
  filling: '填写中',
  wrong: '有误',
  complete: '完成',
};

/**
 * How far a form is. Empty: nothing is filled. Wrong: something that is filled is no value of its kind, or `blocked` by
 * a rule. Filling: something needed is missing, or a value waits to be confirmed.
 * @param input.gaps gaps of the budget; those of other forms are passed over
 * @param input.blocked whether a rule that blocks submission finds something in this form
 */
export function formState(input: { form: DraftForm; gaps: readonly Gap[]; blocked?: boolean }): FormState {
  const { form, blocked = false } = input;
  const definition = formDefinition({ id: form.form });
  const rows = filledRows(form, definition);
  if (rows.length === 0) return 'empty';
  const gaps = input.gaps.filter(({ place }) => place.form === form.form && place.owner === form.owner);
  if (blocked || gaps.some(({ code }) => code !== 'REQUIRED')) return 'wrong';
  const unfinished = gaps.length > 0 || rows.some((row) => waits(row) || lacksText(row, definition));
  return unfinished || lacksRecord(rows, definition) ? 'filling' : 'complete';
}

/** How many values of last year in a form nobody has confirmed yet. */
export function carriedValues(form: DraftForm): number {
  return form.rows.reduce((count, row) => count + carriedFields(row).length, 0);
}

function filledRows(form: DraftForm, definition: FormDefinition): FormRow[] {
  return form.rows.filter((row) => {
    const section = definition.sections.find(({ id }) => id === row.section);
    return section !== undefined && !isBlankRow(row, section);
  });
}

function carriedFields(row: FormRow): string[] {
  return Object.keys(row.cells).filter((key) => readKey(key).mark === 'carried');
}

/** Whether somebody has still to look at something in a row: carried over from last year, or dependent on what was cut. */
function waits(row: FormRow): boolean {
  return carriedFields(row).length > 0 || Object.keys(row.cells).some((key) => readKey(key).mark === 'stale');
}

/** A required text that was imported empty is in the budget as it was, but not yet said. */
function lacksText(row: FormRow, definition: FormDefinition): boolean {
  const fields = definition.sections.find(({ id }) => id === row.section)?.fields ?? [];
  return fields.some(
    ({ id, required }) => required === true && row.cells[id] === '' && row.cells[`${id}#stated`] !== undefined,
  );
}

/** A record that the form is not complete without, and that has not been begun. */
function lacksRecord(rows: readonly FormRow[], definition: FormDefinition): boolean {
  return definition.sections.some(
    (section) =>
      section.shape === 'record' &&
      section.later !== true &&
      section.fields.some(({ required }) => required === true) &&
      !rows.some((row) => row.section === section.id),
  );
}
