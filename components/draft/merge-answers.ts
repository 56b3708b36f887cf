import { formName } from '#lib/core/forms/index.ts';
import type { DraftConflict, DraftSave, DraftSaved, OthersChange } from '#lib/core/screen/index.ts';
import type { DraftForms } from './draft-forms.ts';
import type { UnsavedForm } from './draft-store.ts';
import { rowOf } from './listed-rows.ts';

/**
 * What a save made of the forms, in the order of the revisions: what others saved in between, then what was sent.
 * `by` is the name of the person here.
 */
export function savedInOrder({ save, saved, by }: { save: DraftSave; saved: DraftSaved; by: string }): OthersChange[] {
  const own = save.forms.map(({ form, owner, changes }): OthersChange => {
    const revision = revisionIn(saved, formName({ form, owner }));
    return { form, owner, revision, changes, by, at: saved.savedAt };
  });
  return [...saved.others, ...own].sort((a, b) => a.revision - b.revision);
}

/**
 * The server has what was sent, over what others saved in between.
 * @returns whether nothing is missing between what was known and what has been saved
 */
export function acknowledge(input: { forms: DraftForms; save: DraftSave; saved: DraftSaved }): boolean {
  const { forms, save, saved } = input;
  let complete = true;
  for (const patch of save.forms) {
    const form = forms.open(patch);
    const revision = revisionIn(saved, formName(patch));
    const before = saved.others.filter((other) => formName(other) === formName(patch) && other.revision < revision);
    // First what is this person's own: where typing has gone on since, that is no question to anybody.
    form.acknowledge(patch);
    complete = mergeOthers({ forms, others: before }) && complete;
    complete &&= form.revision() + 1 === revision;
    form.acknowledge({ changes: [], revision });
  }
  return mergeOthers({ forms, others: saved.others }) && complete;
}

/**
 * Takes over what others saved, by revision; what is known already is passed over.
 * @returns whether nothing is missing in between
 */
export function mergeOthers(input: { forms: DraftForms; others: readonly OthersChange[] }): boolean {
  let complete = true;
  for (const other of [...input.others].sort((a, b) => a.revision - b.revision)) {
    const form = input.forms.open(other);
    if (other.revision <= form.revision()) continue;
    if (other.revision > form.revision() + 1) complete = false;
    else form.merge({ changes: other.changes, revision: other.revision, who: { by: other.by, at: other.at } });
  }
  return complete;
}

/** Takes over the forms as they stand where a save met what others wrote; who wrote what comes with it. */
export function adoptCurrent({ forms, conflict }: { forms: DraftForms; conflict: DraftConflict }): void {
  for (const current of conflict.current) {
    const form = forms.open(current);
    const of = conflict.conflicts.filter((each) => formName(each) === formName(current));
    if (current.revision < form.revision()) continue;
    form.adopt({
      ...current,
      whoOf: ({ row, field }) => {
        const same = of.filter(({ conflict: found }) => found.row === row);
        const found = same.find(({ conflict: each }) => 'field' in each && each.field === field) ?? same[0];
        return { by: found?.by, at: found?.at };
      },
    });
  }
}

/** What the server does not have for certain, with the rows concerned as they are here. */
export function unsavedForms({ forms, sent }: { forms: DraftForms; sent: DraftSave | undefined }): UnsavedForm[] {
  return [...forms.all()].flatMap((form) => {
    const { key } = form.store;
    const under = sent?.forms.find((patch) => formName(patch) === formName(key))?.changes ?? [];
    const changes = form.unsaved(under);
    const ids = [...new Set(changes.map(rowOf))];
    return changes.length === 0 ? [] : [{ key, changes, rows: ids.flatMap((id) => form.store.row(id) ?? []) }];
  });
}

function revisionIn(saved: DraftSaved, name: string): number {
  return saved.saved.find((each) => formName(each) === name)?.revision ?? 0;
}
