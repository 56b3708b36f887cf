import { formName, rowOf } from '#lib/core/forms/index.ts';
import type { DraftConflict, DraftSave, DraftSaved, OthersChange } from '#lib/core/screen/index.ts';
import type { DraftForms } from './draft-forms.ts';
import type { UnsavedForm } from './draft-store.ts';
import type { SyncedForm } from './synced-form.ts';

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
  const complete = save.forms.map((patch) => {
    const form = forms.open(patch);
    const others = nextOf({ form, others: saved.others });
    const revision = revisionIn(saved, formName(patch));
    const reached = others.at(-1)?.revision ?? form.revision();
    form.take({ others, own: patch.changes, revision });
    // A save of what was there already is none, and has no revision of its own.
    return revision - reached <= 1;
  });
  return complete.every(Boolean);
}

/**
 * Takes over what others saved, by revision; what is known already is passed over.
 * @returns whether nothing is missing in between
 */
export function mergeOthers(input: { forms: DraftForms; others: readonly OthersChange[] }): boolean {
  const names = new Set(input.others.map(formName));
  const complete = [...names].map((name) => {
    const ofForm = input.others.filter((other) => formName(other) === name);
    const [first] = ofForm;
    if (first === undefined) return true;
    const form = input.forms.open(first);
    const others = nextOf({ form, others: ofForm });
    const reached = others.at(-1)?.revision ?? form.revision();
    if (others.length > 0) form.take({ others, own: [], revision: reached });
    return ofForm.every(({ revision }) => revision <= reached);
  });
  return complete.every(Boolean);
}

/** What comes next after the revision that is known, in order and without a gap. */
function nextOf({ form, others }: { form: SyncedForm; others: readonly OthersChange[] }): OthersChange[] {
  const name = formName(form.store.key);
  const ordered = others.filter((other) => formName(other) === name).sort((a, b) => a.revision - b.revision);
  let reached = form.revision();
  return ordered.filter(({ revision }) => {
    const next = revision === reached + 1;
    if (next) reached = revision;
    return next;
  });
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
