'use client';

import { useMemo } from 'react';
import { useDraft } from '#components/draft/draft-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { useDraftText } from '../use-rows.ts';

/** Where a project is listed: its unit, the list, and its row there. */
export type ListedProject = { unit: string; list: FormStore; row: string };

/** The project of a code as its unit lists it; nothing where no unit does. */
export function useListedProject(code: string): ListedProject | undefined {
  const draft = useDraft();
  const found = useDraftText(draft, () => {
    for (const { key, store } of draft.forms.get()) {
      if (key.form !== 'projects') continue;
      const row = store.list('projects').find(({ cells }) => cells.code === code);
      if (row !== undefined) return `${key.owner}\n${row.id}`;
    }
    return '';
  });
  return useMemo(() => {
    if (found === '') return undefined;
    const [unit = '', row = ''] = found.split('\n');
    return { unit, row, list: draft.form({ form: 'projects', owner: unit }) };
  }, [draft, found]);
}
