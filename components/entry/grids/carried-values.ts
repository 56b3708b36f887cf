'use client';

import { useEffect, useState } from 'react';
import type { FormStore } from '#components/draft/form-store.ts';
import { type Change, type FormRow, type Mark, readKey } from '#lib/core/forms/index.ts';

/** Marks that wait for somebody: of values carried over from last year, or of what depends on a cut. */
export type WaitingMark = Extract<Mark, 'carried' | 'stale'>;

type Waiting = { rows: Iterable<FormRow>; mark?: WaitingMark };

const has = (key: string, mark: WaitingMark) => key.includes('#') && readKey(key).mark === mark;

/** How many values of rows wait for somebody to confirm them: those copied from last year, unless told otherwise. */
export function waitingCount({ rows, mark = 'carried' }: Waiting): number {
  let count = 0;
  for (const row of rows) for (const key in row.cells) if (has(key, mark)) count += 1;
  return count;
}

/** The changes that confirm values of rows that wait: the marks go, the values stay. */
export function confirmAll({ rows, mark = 'carried' }: Waiting): Change[] {
  return [...rows].flatMap((row) =>
    Object.entries(row.cells).flatMap(([field, from]): Change[] =>
      has(field, mark) ? [{ type: 'set', row: row.id, field, from, to: null }] : [],
    ),
  );
}

/** Every row of a form, or of one of its sections. */
export function rowsOf(store: FormStore, section?: string): FormRow[] {
  const sections = section === undefined ? store.definition.sections.map(({ id }) => id) : [section];
  return sections.flatMap((id) => [...store.list(id)]);
}

/** The number of values of a form that wait; counted again only when a mark comes or goes. */
export function useWaitingCount(input: { store: FormStore; section?: string; mark?: WaitingMark }): number {
  const { store, section, mark = 'carried' } = input;
  const [count, setCount] = useState(() => waitingCount({ rows: rowsOf(store, section), mark }));
  useEffect(() => {
    const recount = () => setCount(waitingCount({ rows: rowsOf(store, section), mark }));
    const concerns = (change: Change) => (change.type === 'set' ? has(change.field, mark) : change.type !== 'move');
    recount();
    return store.onChange((changes) => {
      if (changes.some(concerns)) recount();
    });
  }, [store, section, mark]);
  return count;
}
