import {
  type Change,
  type FormDefinition,
  type FormId,
  type FormKey,
  formName,
  mayFill,
} from '#lib/core/forms/index.ts';
import type { DraftView, FormPatch, StoredForm } from '#lib/core/screen/index.ts';
import { createFormStore } from './create-form-store.ts';
import type { DraftedForm } from './draft-store.ts';
import { findProject } from './find-in-draft.ts';
import { type Observed, observed } from './observed.ts';
import { type SyncedForm, syncForm } from './synced-form.ts';

/** The forms of one budget by name, each with the server's state beside it. */
export type DraftForms = {
  readonly listed: Observed<readonly DraftedForm[]>;
  all(): Iterable<SyncedForm>;
  /** The form of that key; made empty where there is none. */
  open(form: FormKey & { unit?: string }): SyncedForm;
  /** Takes over the forms as the server has them, and what may be changed now. */
  refresh(view: DraftView): void;
  /** What is to be sent now, no more at once than a request may hold. What may not be changed any more is not sent. */
  patches(): FormPatch[];
  /** Why something typed cannot be saved any more; absent where all can. */
  stuck(): string | undefined;
};

type Told = (change: { form: SyncedForm; changes: readonly Change[]; origin: 'person' | 'server' }) => void;

/** Length of the changes sent at once, as JSON: the server takes 2 MB of bytes, and Chinese text has three a letter. */
const MOST_SENT = 500_000;

/** Why a form cannot be changed by the person who sees it. */
const NOT_YOURS = '本表由其他岗位填写，您可以查看';

const NOT_YOUR_UNIT = '您看到的单位里没有这个单位，这里填不了';

/** The forms of a budget as loaded. `define` gives the definition of a form. */
export function openForms(input: { view: DraftView; define(id: FormId): FormDefinition; onChange: Told }): DraftForms {
  const { define, onChange } = input;
  const forms = new Map<string, SyncedForm>();
  const listed = observed<readonly DraftedForm[]>([]);
  let view = input.view;

  function add(stored: StoredForm): SyncedForm {
    const { form, owner, unit, revision, rows } = stored;
    const definition = define(form);
    const store = createFormStore({
      key: { form, owner },
      definition,
      rows,
      readOnly: readOnlyOf({ view, definition, owner }),
    });
    const synced = syncForm({ store, unit, revision });
    forms.set(formName(stored), synced);
    store.onChange((changes, origin) => onChange({ form: synced, changes, origin }));
    return synced;
  }

  function list(): void {
    listed.set([...forms.values()].map(({ store, unit }) => ({ key: store.key, unit, store })));
  }

  for (const stored of view.forms) add(stored);
  list();
  return {
    listed,
    all: () => forms.values(),
    open({ form, owner, unit }) {
      const there = forms.get(formName({ form, owner }));
      if (there !== undefined) return there;
      const whose = unit ?? unitOf({ form, owner, forms, definition: define(form) });
      const made = add({ form, owner, unit: whose, revision: 0, rows: [] });
      // Forms are opened while a page is being rendered, and nobody may be told in the middle of that.
      queueMicrotask(list);
      return made;
    },
    refresh(now) {
      view = now;
      for (const stored of now.forms) {
        const there = forms.get(formName(stored));
        if (there === undefined) add(stored);
        else if (stored.revision >= there.revision()) there.adopt({ ...stored, whoOf: () => ({}) });
      }
      for (const { store } of forms.values())
        store.setReadOnly(readOnlyOf({ view, definition: store.definition, owner: store.key.owner }));
      if (listed.get().length !== forms.size) list();
    },
    stuck: () =>
      [...forms.values()].find(({ store, pending }) => store.readOnly && pending().length > 0)?.store.readOnly,
    patches() {
      let room = MOST_SENT;
      const fits = (change: Change) => {
        const begun = room > 0;
        if (begun) room -= JSON.stringify(change).length;
        return begun;
      };
      return [...forms.values()].flatMap((form) => {
        const changes = form.store.readOnly === undefined ? form.pending().filter(fits) : [];
        return changes.length === 0 ? [] : [{ ...form.store.key, revision: form.revision(), changes }];
      });
    },
  };
}

function readOnlyOf(input: { view: DraftView; definition: FormDefinition; owner: string }): string | undefined {
  const { view, definition, owner } = input;
  // An address may name a unit of somebody else: what was typed there would never be taken.
  if (definition.owner === 'unit' && !view.units.some(({ code }) => code === owner)) return NOT_YOUR_UNIT;
  return mayFill({ editable: view.editable, definition }) ? undefined : (view.readOnly ?? NOT_YOURS);
}

/** The unit of a project's form is the one that lists the project. */
function unitOf(input: {
  form: FormId;
  owner: string;
  forms: ReadonlyMap<string, SyncedForm>;
  definition: FormDefinition;
}): string {
  const { owner, forms, definition } = input;
  if (definition.owner !== 'project') return definition.owner === 'unit' ? owner : '';
  return findProject({ forms: forms.values(), code: owner })?.unit ?? '';
}
