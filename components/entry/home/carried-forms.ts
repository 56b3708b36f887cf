'use client';

import { useEffect, useState } from 'react';
import { useDraft } from '#components/draft/draft-hooks.ts';
import type { DraftStore } from '#components/draft/draft-store.ts';
import type { FormKey } from '#lib/core/forms/index.ts';
import { rowsOf, waitingCount } from '../grids/carried-values.ts';

/** A form with values that were copied from last year and wait for somebody to confirm them. */
export type CarriedForm = { form: FormKey; values: number };

/** How long the count rests after a change, in milliseconds. */
const REST = 500;

function counted(draft: DraftStore): CarriedForm[] {
  return draft.forms
    .get()
    .map(({ key, store }) => ({ form: key, values: waitingCount({ rows: rowsOf(store) }) }))
    .filter(({ values }) => values > 0);
}

/** The forms with carried values that wait, in their order; counted again a moment after a change. */
export function useCarriedForms(): readonly CarriedForm[] {
  const draft = useDraft();
  const [carried, setCarried] = useState(() => counted(draft));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = draft.onChange(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setCarried(counted(draft)), REST);
    });
    setCarried(counted(draft));
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [draft]);
  return carried;
}
