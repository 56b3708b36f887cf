'use client';

import { type ComponentType, type FocusEvent, type ReactNode, useEffect, useRef } from 'react';
import { useFormStore } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { useEntryFocus, useWantedCell } from '#components/entry/entry-focus.tsx';
import { StaleNotice } from '#components/entry/grids/stale-notice.tsx';
import { fetched } from '#components/ui/fetched.tsx';
import type { FormId, FormKey } from '#lib/core/forms/index.ts';
import { undoKeys } from './undo-keys.ts';

/** Forms that are documents, each loaded when it is opened first. */
const DOCUMENTS: Partial<Record<FormId, ComponentType<{ store: FormStore }>>> = {
  unit: fetched({ load: () => import('./unit/unit-document.tsx').then((m) => m.UnitDocument) }),
  profile: fetched({ load: () => import('./profile-document.tsx').then((m) => m.ProfileDocument) }),
  project: fetched({ load: () => import('./project/project-document.tsx').then((m) => m.ProjectDocument) }),
  'project-performance': fetched({
    load: () => import('./performance/project-performance-document.tsx').then((m) => m.ProjectPerformanceDocument),
  }),
  'overall-performance': fetched({
    load: () => import('./overall/overall-document.tsx').then((m) => m.OverallDocument),
  }),
  explanations: fetched({
    load: () => import('./explanations/explanations-document.tsx').then((m) => m.ExplanationsDocument),
  }),
  'three-public': fetched({
    load: () => import('./three-public/three-public-document.tsx').then((m) => m.ThreePublicDocument),
  }),
};

/**
 * A form that is filled as a document, chosen by its id; nothing for those that are grids. The page around it says what it
 * is and whether it can be changed.
 */
export function DocumentForm({ formKey }: { formKey: FormKey }) {
  const store = useFormStore(formKey);
  const Contents = DOCUMENTS[store.key.form];
  return <Document store={store}>{Contents === undefined ? null : <Contents store={store} />}</Document>;
}

/** What surrounds every document: undo by keys, the place one is at for history, and the way to a cell. */
function Document({ store, children }: { store: FormStore; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const { setHere } = useEntryFocus();
  const wanted = useWantedCell(store.key);
  useEffect(() => {
    return wanted === undefined || box.current === null ? undefined : goToCell({ within: box.current, ...wanted });
  }, [wanted]);
  useUndoOutside(store);

  function onFocus(event: FocusEvent) {
    const cell = event.target.closest<HTMLElement>('[data-row][data-field]');
    if (cell === null) return;
    const { row = '', field = '' } = cell.dataset;
    setHere({ ...placeOf(cell, store), row, field });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole document; each of its fields has its own.
    <div ref={box} className="w-full max-w-7xl px-4 py-1" onKeyDown={undoKeys(store)} onFocus={onFocus}>
      <StaleNotice store={store} />
      {children}
    </div>
  );
}

/** The form of a cell: a document may show rows of another form, which then say so. */
function placeOf(cell: Element, store: FormStore): FormKey {
  const name = cell.closest<HTMLElement>('[data-form]')?.dataset.form;
  const at = name?.indexOf('/') ?? -1;
  if (name === undefined || at < 0) return store.key;
  return { form: name.slice(0, at) as FormId, owner: name.slice(at + 1) };
}

/** How long a cell that is not there yet is waited for, in milliseconds. */
const PATIENCE = 5_000;

/** Goes to a cell as soon as it is there: a document may still be on its way. Returns how the waiting is given up. */
function goToCell(cell: { within: HTMLElement; row: string; field: string }): () => void {
  if (reachCell(cell)) return () => {};
  const observer = new MutationObserver(() => {
    if (reachCell(cell)) stop();
  });
  const timer = setTimeout(stop, PATIENCE);
  function stop(): void {
    observer.disconnect();
    clearTimeout(timer);
    window.removeEventListener('keydown', stop);
    window.removeEventListener('pointerdown', stop);
  }
  observer.observe(cell.within, { childList: true, subtree: true });
  // Who goes somewhere else meanwhile is not called back.
  window.addEventListener('keydown', stop);
  window.addEventListener('pointerdown', stop);
  return stop;
}

function reachCell({ within, row, field }: { within: HTMLElement; row: string; field: string }): boolean {
  const inRow = `[data-row="${CSS.escape(row)}"]`;
  const cell =
    within.querySelector(`${inRow}[data-field="${CSS.escape(field)}"]`) ??
    within.querySelector(`[data-sortable="${CSS.escape(row)}"]`) ??
    within.querySelector(inRow);
  if (!(cell instanceof HTMLElement)) return false;
  cell.scrollIntoView({ block: 'center' });
  const entered = cell.querySelector<HTMLElement>('input, textarea, select');
  // What can only be read takes the focus itself, so that whoever was led there is there by keys as well.
  if (entered === null) cell.tabIndex = -1;
  (entered ?? cell).focus({ preventScroll: true });
  pointOut(cell);
  return true;
}

/** How long a cell that somebody was led to stands out, in milliseconds. */
const STANDS_OUT = 6_000;

function pointOut(cell: HTMLElement): void {
  cell.dataset.wanted = '';
  setTimeout(() => delete cell.dataset.wanted, STANDS_OUT);
}

/** Where what had the focus was removed, the keys go to the page as a whole: undo must still be there. */
function useUndoOutside(store: FormStore): void {
  useEffect(() => {
    const keys = undoKeys(store);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.target === document.body) keys(event);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store]);
}
