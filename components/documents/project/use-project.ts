'use client';

import { useMemo } from 'react';
import { useDraft, useDraftText } from '#components/draft/draft-hooks.ts';
import { findProject } from '#components/draft/find-in-draft.ts';
import type { FormStore } from '#components/draft/form-store.ts';

/** Where a project is listed: its unit, the list, and its row there. */
export type ListedProject = { unit: string; list: FormStore; row: string };

/** The project of a code as its unit lists it; nothing where no unit does. */
export function useListedProject(code: string): ListedProject | undefined {
  const draft = useDraft();
  const found = useDraftText(draft, () => {
    const project = findProject({ forms: draft.forms.get(), code });
    return project === undefined ? '' : `${project.unit}\n${project.row.id}`;
  });
  return useMemo(() => {
    if (found === '') return undefined;
    const [unit = '', row = ''] = found.split('\n');
    return { unit, row, list: draft.form({ form: 'projects', owner: unit }) };
  }, [draft, found]);
}
