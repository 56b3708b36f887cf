import { type Change, type FormRow, formName, projectCodeOf } from '#lib/core/forms/index.ts';
import type { StoredForm } from '#lib/core/screen/index.ts';
import type { FormSave } from '../ports/index.ts';
import type { CodeTakenRefusal } from '../refusals.ts';
import type { MergedForm } from './merge-forms.ts';

/**
 * Whether a save gives a project a code that somebody else of the unit has given to another one since what the save was
 * made on: neither could know of the other's, and under one code the contents of both would run together. A code that was
 * on the list when it was entered is a slip, which a draft may have.
 * @param input.since what others saved since the revisions that the save started from
 */
export function racedCode(input: {
  merged: readonly MergedForm[];
  since: readonly FormSave[];
  current: readonly StoredForm[];
}): CodeTakenRefusal | undefined {
  const { merged, since, current } = input;
  for (const form of merged) {
    if (form.header.form !== 'projects') continue;
    const saves = since.filter((save) => formName(save) === formName(form.header));
    for (const save of saves.toReversed())
      for (const change of save.changes) {
        const given = codeGivenBy(change);
        const code = given && stillHeld(form.before, given) ? given.code : undefined;
        if (code === undefined || !isAdded({ form, code, except: given?.row })) continue;
        return { code: 'PROJECT_CODE_TAKEN', projectCode: code, by: save.by.name, conflicts: [], current };
      }
  }
  return undefined;
}

type Given = { row: string; code: string };

function codeGivenBy(change: Change): Given | undefined {
  if (change.type === 'insert') return given(change.row.id, change.row);
  if (change.type !== 'set' || change.field !== 'code') return undefined;
  return given(change.row, { cells: { code: change.to ?? '' } });
}

function given(row: string, cells: Pick<FormRow, 'cells'>): Given | undefined {
  const code = projectCodeOf(cells);
  return code === undefined ? undefined : { row, code };
}

function stillHeld(rows: readonly FormRow[], { row, code }: Given): boolean {
  return rows.some((candidate) => candidate.id === row && projectCodeOf(candidate) === code);
}

/** Whether the save itself gives the code to another row. */
function isAdded({ form, code, except }: { form: MergedForm; code: string; except: string | undefined }): boolean {
  const earlier = new Map(form.before.map((row) => [row.id, projectCodeOf(row)]));
  return form.after.some((row) => row.id !== except && projectCodeOf(row) === code && earlier.get(row.id) !== code);
}
