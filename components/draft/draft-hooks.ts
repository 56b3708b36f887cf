'use client';

import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { FormKey, FormRow } from '#lib/core/forms/index.ts';
import type { DraftView, PulseAnswer } from '#lib/core/screen/index.ts';
import { useDraftAround } from './draft-context.ts';
import type { DraftedForm, DraftStore } from './draft-store.ts';
import type { FormStore } from './form-store.ts';
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

/** A form's store; an empty form where nothing is filled yet. Renders again when it becomes read-only. */
export function useFormStore({ form, owner }: FormKey): FormStore {
  const draft = useDraft();
  const store = draft.form({ form, owner });
  useSyncExternalStore(
    draft.view.subscribe,
    () => store.readOnly,
    () => store.readOnly,
  );
  return store;
}

/** A row as it is now; `undefined` where there is none. */
export function useRow(store: FormStore, row: string): FormRow | undefined {
  const subscribe = useCallback((listener: () => void) => store.subscribeRow(row, listener), [store, row]);
  const read = () => store.row(row);
  return useSyncExternalStore(subscribe, read, read);
}

/**
 * Text of a cell, and how to type into it: letters without a pause are one step of undo. Renders again when this cell
 * changes, and for no other cell.
 */
export function useCell(store: FormStore, row: string, field: string): [string, (text: string) => void] {
  const subscribe = useCallback((listener: () => void) => store.subscribeRow(row, listener), [store, row]);
  const read = () => store.cell(row, field);
  const text = useSyncExternalStore(subscribe, read, read);
  const set = useCallback(
    (to: string) => store.apply([{ type: 'set', row, field, from: null, to }], '填写', { typing: true }),
    [store, row, field],
  );
  return [text, set];
}

/** Rows of a list in order: renders again when rows come, go or move. For what is in them use `useRow` or `useCell`. */
export function useList(store: FormStore, section: string, parent?: string): readonly FormRow[] {
  const subscribe = useCallback((listener: () => void) => store.subscribeList(section, listener), [store, section]);
  const read = () => store.list(section, parent);
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
