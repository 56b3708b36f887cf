import { type FormKey, type FormRow, projectCodeOf } from '#lib/core/forms/index.ts';
import type { DraftStore } from './draft-store.ts';
import type { FormStore } from './form-store.ts';

/** A form that is there already; nothing else is made by asking, so that it may be asked while something is rendered. */
export function formThere(draft: DraftStore, { form, owner }: FormKey): FormStore | undefined {
  return draft.forms.get().find(({ key }) => key.form === form && key.owner === owner)?.store;
}

/** Where a project is listed: the list of its unit, and its row there. */
export type FoundProject = { unit: string; list: FormStore; row: FormRow };

/** The project of a code as a unit lists it; nothing where no unit does. */
export function findProject(input: { forms: Iterable<{ store: FormStore }>; code: string }): FoundProject | undefined {
  for (const { store } of input.forms) {
    if (store.key.form !== 'projects') continue;
    const row = store.list('projects').find((listed) => projectCodeOf(listed) === input.code);
    if (row !== undefined) return { unit: store.key.owner, list: store, row };
  }
  return undefined;
}
