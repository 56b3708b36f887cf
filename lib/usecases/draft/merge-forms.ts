import {
  type Change,
  type Conflict,
  type FormDefinition,
  type FormKey,
  type FormRow,
  formDefinition,
  formName,
  mergeChanges,
  rowOf,
} from '#lib/core/forms/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { FormPatch, StoredForm } from '#lib/core/screen/index.ts';
import type { FormHeader, FormSave, FormWrite } from '../ports/index.ts';
import type { ConflictRefusal, FieldError, FormConflict } from '../refusals.ts';
import { changesBetween, type FormDifference, rowsById } from './changes-between.ts';
import { checkChanges, checkSize } from './check-form.ts';

/** A form before and after its changes, and what of it is to be written. */
export type MergedForm = {
  header: FormHeader;
  before: readonly FormRow[];
  after: readonly FormRow[];
  difference: FormDifference;
};

/** Why changes cannot be made. */
export type MergeRefusal = ConflictRefusal | { code: 'INVALID_FIELDS'; errors: FieldError[] };

/**
 * Makes the changes of a save on the forms as they stand now: all, or none where any conflicts with what others saved.
 * @param input.stored each patched form as it stands, at revision 0 where it has never been saved
 * @param input.since what others saved since the revisions that the save started from: says whose a value is
 */
export function mergeForms(input: {
  patches: readonly FormPatch[];
  stored: ReadonlyMap<string, StoredForm>;
  since: readonly FormSave[];
  template?: string;
}): Result<MergedForm[], MergeRefusal> {
  const { patches, stored, since, template } = input;
  const errors: FieldError[] = [];
  const conflicts: FormConflict[] = [];
  const merged: MergedForm[] = [];
  for (const [index, patch] of patches.entries()) {
    const current = stored.get(formName(patch));
    if (current === undefined) throw new Error(`no form to merge with: ${formName(patch)}`);
    const definition = formDefinition({ id: patch.form, ...(template === undefined ? {} : { template }) });
    const made = mergeForm({ patch, current, definition, path: `forms[${index}]` });
    errors.push(...made.errors);
    conflicts.push(...attributed({ patch, conflicts: made.conflicts, since }));
    merged.push(made.merged);
  }
  if (errors.length > 0) return refuse({ code: 'INVALID_FIELDS', errors });
  if (conflicts.length > 0) return refuse({ code: 'FORM_CONFLICT', conflicts, current: [...stored.values()] });
  return ok(merged);
}

function mergeForm(input: { patch: FormPatch; current: StoredForm; definition: FormDefinition; path: string }) {
  const { patch, current, definition, path } = input;
  const { rows: before, ...header } = current;
  const rows = rowsById(before);
  const earlier = new Map(rows);
  const errors = checkChanges({ definition, rows, changes: patch.changes, path: `${path}.changes` });
  const conflicts = errors.length > 0 ? [] : mergeChanges({ rows, changes: patch.changes });
  errors.push(...checkSize({ definition, rows, path }));
  const touched = new Set(patch.changes.map(rowOf));
  const difference = changesBetween({ before: earlier, after: rows, touched });
  return { errors, conflicts, merged: { header, before, after: [...rows.values()], difference } };
}

/** Says who wrote the values that stand in the way, and when. */
function attributed(input: {
  patch: FormKey;
  conflicts: readonly Conflict[];
  since: readonly FormSave[];
}): FormConflict[] {
  const { patch, conflicts, since } = input;
  if (conflicts.length === 0) return [];
  const key = { form: patch.form, owner: patch.owner };
  const ofForm = since.filter((save) => formName(save) === formName(patch));
  const made = Map.groupBy(
    ofForm.flatMap((save) => save.changes.map((change) => ({ save, change }))),
    ({ change }) => rowOf(change),
  );
  return conflicts.map((conflict) => {
    const field = 'field' in conflict ? conflict.field : undefined;
    const theirs = made.get(conflict.row)?.findLast(({ change }) => concerns(change, field))?.save;
    return { ...key, conflict, ...(theirs === undefined ? {} : { by: theirs.by.name, at: theirs.at.toISOString() }) };
  });
}

function concerns(change: Change, field: string | undefined): boolean {
  if (change.type === 'set') return field === undefined || change.field === field;
  return change.type !== 'move';
}

/** What a merged form writes: its next revision and the rows that differ. */
export function writeOf({ header, difference }: MergedForm): FormWrite {
  return { ...header, revision: header.revision + 1, ...difference };
}
