'use client';

import { useEffect, useState } from 'react';
import type { FormStore } from '#components/draft/form-store.ts';
import { type Change, type FormRow, readKey } from '#lib/core/forms/index.ts';

const isCarried = (key: string) => readKey(key).mark === 'carried';

/** How many values of rows were copied from last year and wait for somebody to confirm them. */
export function carriedCount(rows: Iterable<FormRow>): number {
  let count = 0;
  for (const row of rows) for (const key in row.cells) if (key.includes('#') && isCarried(key)) count += 1;
  return count;
}

/** The changes that confirm carried values of rows: the marks go, the values stay. */
export function confirmAll(rows: Iterable<FormRow>): Change[] {
  return [...rows].flatMap((row) =>
    Object.entries(row.cells).flatMap(([field, from]): Change[] =>
      isCarried(field) ? [{ type: 'set', row: row.id, field, from, to: null }] : [],
    ),
  );
}

function concernsMarks(change: Change): boolean {
  return change.type === 'set' ? isCarried(change.field) : change.type !== 'move';
}

/** Every row of a form, or of one of its sections. */
export function rowsOf(store: FormStore, section?: string): FormRow[] {
  const sections = section === undefined ? store.definition.sections.map(({ id }) => id) : [section];
  return sections.flatMap((id) => [...store.list(id)]);
}

/** The number of carried values of a form that wait; counted again only when a mark comes or goes. */
export function useCarriedCount(store: FormStore, section?: string): number {
  const [count, setCount] = useState(() => carriedCount(rowsOf(store, section)));
  useEffect(() => {
    const recount = () => setCount(carriedCount(rowsOf(store, section)));
    recount();
    return store.onChange((changes) => {
      if (changes.some(concernsMarks)) recount();
    });
  }, [store, section]);
  return count;
}
