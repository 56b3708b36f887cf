'use client';

import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import type { FormKey, FormRow } from '#lib/core/forms/index.ts';
import { useDraft } from './draft-hooks.ts';
import type { FormStore } from './form-store.ts';

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

/** Rows of a list in order: renders again when rows come, go or move. For what is in them use `useRow`, `useCell` or `useRows`. */
export function useList(store: FormStore, section: string, parent?: string): readonly FormRow[] {
  const subscribe = useCallback((listener: () => void) => store.subscribeList(section, listener), [store, section]);
  const read = () => store.list(section, parent);
  return useSyncExternalStore(subscribe, read, read);
}

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
 * A text that follows from a form; renders again when it becomes another.
 * @param select is asked after every change of the form: keep it short
 */
export function useFormText(store: FormStore, select: (store: FormStore) => string): string {
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
  const text = useFormText(store, () =>
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
  const [undo, redo] = useFormText(store, () => {
    const steps = store.steps();
    return `${steps.undo} ${steps.redo}`;
  }).split(' ');
  return { undo: Number(undo), redo: Number(redo) };
}
