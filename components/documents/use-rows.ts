'use client';

import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { DraftStore } from '#components/draft/draft-store.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import type { FormKey, FormRow } from '#lib/core/forms/index.ts';

/** Rows of a list in order, with what is in them: renders again when any of them changes. For short lists. */
export function useRows(store: FormStore, section: string, parent?: string): readonly FormRow[] {
  const last = useRef<readonly FormRow[]>([]);
  const subscribe = useCallback((listener: () => void) => store.onChange(listener), [store]);
  const read = () => {
    const rows = store.list(section, parent).flatMap(({ id }) => store.row(id) ?? []);
    const same = rows.length === last.current.length && rows.every((row, index) => row === last.current[index]);
    if (!same) last.current = rows;
    return last.current;
  };
  return useSyncExternalStore(subscribe, read, read);
}

/**
 * A text that follows from all forms of the draft; renders again when it becomes another.
 * @param select is asked after every change of any form: keep it short
 */
export function useDraftText(draft: DraftStore, select: (draft: DraftStore) => string): string {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [draft.onChange(listener), draft.forms.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [draft],
  );
  const read = () => select(draft);
  return useSyncExternalStore(subscribe, read, read);
}

/** A form that is there already; nothing else is made by asking, so that it may be asked while something is rendered. */
export function formThere(draft: DraftStore, { form, owner }: FormKey): FormStore | undefined {
  return draft.forms.get().find(({ key }) => key.form === form && key.owner === owner)?.store;
}
