'use client';

import { type LoadedAccounts, useAccounts } from '#components/form/accounts.ts';
import type { CodeNames } from '#lib/core/entry/index.ts';
import { useDraft, useDraftView } from './draft-hooks.ts';
import { findProject } from './find-in-draft.ts';

/** What the codes of the open budget are called: 科目 of the year, units, projects of its forms. */
export function useCodeNames(): CodeNames {
  const draft = useDraft();
  const { key, units } = useDraftView();
  const economic = useAccounts({ year: key.year, kind: 'economic' });
  const functional = useAccounts({ year: key.year, kind: 'function' });
  const projectName = (code: string) => findProject({ forms: draft.forms.get(), code })?.row.cells.name || undefined;
  return ({ kind, code }) => {
    if (kind === 'economic') return accountName(economic, code);
    if (kind === 'function') return accountName(functional, code);
    if (kind === 'unit') return units.find((unit) => unit.code === code)?.name;
    return kind === 'project' ? projectName(code) : undefined;
  };
}

function accountName(loaded: LoadedAccounts, code: string): string | undefined {
  return loaded.state === 'ready' ? loaded.accounts.find((account) => account.code === code)?.name : undefined;
}
