import type { DraftedForm, DraftStore } from '#components/draft/draft-store.ts';
import type { LiveSource } from '#components/live/live-provider.tsx';
import { formName } from '#lib/core/forms/index.ts';
import type { StoredForm } from '#lib/core/screen/index.ts';

/** A form with its rows as they are on screen. The derivation asks for no revision. */
function stored({ key, unit, store }: DraftedForm): StoredForm {
  const rows = store.definition.sections.flatMap(({ id }) => [...store.list(id)]);
  return { ...key, unit, revision: 0, rows };
}

/** The draft as the live derivation follows it: every form as it stands, every change, every form that comes. */
export function liveSource(draft: DraftStore): LiveSource {
  return {
    view: () => ({ ...draft.view.get(), forms: draft.forms.get().map(stored) }),
    follow(listener) {
      const known = new Set(draft.forms.get().map(({ key }) => formName(key)));
      const unfollow = draft.onChange(({ key, changes }) => listener.changed(key, changes));
      const unlist = draft.forms.subscribe(() => {
        for (const form of draft.forms.get()) {
          if (known.has(formName(form.key))) continue;
          known.add(formName(form.key));
          listener.replaced(stored(form));
        }
      });
      return () => {
        unfollow();
        unlist();
      };
    },
  };
}
