'use client';

import { useMemo } from 'react';
import { useDraft, useDraftView } from '#components/draft/draft-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import type { FormKey } from '#lib/core/forms/index.ts';
import type { DraftView } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';

/** The budget that is open: what the server said of it, and its forms. */
export type Entry = { budget: BudgetKey; view: DraftView; store: (key: FormKey) => FormStore };

/** The budget that is open. */
export function useEntry(): Entry {
  const draft = useDraft();
  const view = useDraftView();
  return useMemo(() => ({ budget: view.key, view, store: (key) => draft.form(key) }), [draft, view]);
}
