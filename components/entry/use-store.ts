'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { FormStore } from '#components/draft/form-store.ts';
import type { FormRow } from '#lib/core/forms/index.ts';

/**
 * A text that follows from a form; renders again when it becomes another.
 * @param select is asked after every change of the form: keep it short
 */
export function useStoreText(store: FormStore, select: (store: FormStore) => string): string {
  const subscribe = useCallback((listener: () => void) => store.onChange(listener), [store]);
  const snapshot = () => select(store);
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}

/** Cells of the rows of a short list with their ids; renders again when any of the fields changes. */
export function useListedCells<F extends string>(input: {
  store: FormStore;
  section: string;
  fields: readonly F[];
}): readonly ({ id: string } & Record<F, string>)[] {
  const { store, section, fields } = input;
  const text = useStoreText(store, () =>
    JSON.stringify(
      store.list(section).map((row: FormRow) => ({
        id: row.id,
        ...Object.fromEntries(fields.map((field) => [field, row.cells[field] ?? ''])),
      })),
    ),
  );
  return useMemo(() => JSON.parse(text), [text]);
}

/** How many steps of a form can be undone and redone. */
export function useSteps(store: FormStore): { undo: number; redo: number } {
  const [undo, redo] = useStoreText(store, () => {
    const steps = store.steps();
    return `${steps.undo} ${steps.redo}`;
  }).split(' ');
  return { undo: Number(undo), redo: Number(redo) };
}
