'use client';

import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { FormKey } from '#lib/core/forms/index.ts';
import type { DraftView, PulseAnswer } from '#lib/core/screen/index.ts';
import { useDraftAround } from './draft-context.ts';
import type { DraftedForm, DraftStore } from './draft-store.ts';
import type { Observed } from './observed.ts';
import type { Question } from './questions.ts';
import type { RecoveredForm, Recovery } from './recovery.ts';
import type { SaveStatus } from './save-state.ts';

/** A value of the draft, rendered again when it becomes another. */
export function useObserved<T>(value: Pick<Observed<T>, 'get' | 'subscribe'>): T {
  return useSyncExternalStore(value.subscribe, value.get, value.get);
}

/** All forms of the budget of this page. The store stays the same from page to page. */
export function useDraft(): DraftStore {
  return useDraftAround().draft;
}

/** The budget as the server last sent it: who asked, state, units, last year. For rows take the forms' stores. */
export function useDraftView(): DraftView {
  return useObserved(useDraft().view);
}

/** The forms there are; another array when one is added. */
export function useDraftedForms(): readonly DraftedForm[] {
  return useObserved(useDraft().forms);
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

/** How it stands with saving. */
export function useSaveStatus(): SaveStatus {
  return useObserved(useDraft().status);
}

/** Places that two people changed at once. */
export function useQuestions(): readonly Question[] {
  return useObserved(useDraft().questions);
}

/** Who else is in the budget; in one form where it is named. */
export function usePresence(key?: FormKey): PulseAnswer['present'] {
  const present = useObserved(useDraft().present);
  return key === undefined ? present : present.filter(({ form, owner }) => form === key.form && owner === key.owner);
}

/** Tells the others in which form this person is, as long as this is shown. */
export function useBeingIn({ form, owner }: FormKey): void {
  const draft = useDraft();
  useEffect(() => {
    draft.enter({ form, owner });
    return () => draft.enter(undefined);
  }, [draft, form, owner]);
}

/** Unsaved work of tabs that are gone, and what to do with it. */
export function useRecovery(): Recovery & { forms: readonly RecoveredForm[] } {
  const { recovery } = useDraftAround();
  return { ...recovery, forms: useObserved(recovery.recovered) };
}
