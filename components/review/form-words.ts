import { isDeclared } from '#components/entry/project-rows.ts';
import { type LoadedAccounts, useAccounts } from '#components/form/accounts.ts';
import type { CodeNames } from '#lib/core/entry/index.ts';
import { byRank, type FormId, projectCodeOf } from '#lib/core/forms/index.ts';
import type { DraftView } from '#lib/core/screen/index.ts';

/** A project as its unit lists it. `declared`: it has forms of its own. */
export type ListedProject = { unit: string; code: string; name: string; declared: boolean };

/** The projects of a budget that have a code, in the order of their units' lists. */
export function listedProjects({ forms, units }: Pick<DraftView, 'forms' | 'units'>): ListedProject[] {
  return units.flatMap(({ code: unit }) => {
    const list = forms.find(({ form, owner }) => form === 'projects' && owner === unit);
    return [...(list?.rows ?? [])].sort(byRank).flatMap((row) => {
      const code = projectCodeOf(row);
      if (code === undefined) return [];
      const filled = forms.some(({ form, owner, rows }) => owner === code && isOfProject(form) && rows.length > 0);
      const declared = filled || isDeclared(row.cells.category ?? '');
      return [{ unit, code, name: row.cells.name ?? code, declared }];
    });
  });
}

function isOfProject(form: FormId): boolean {
  return form === 'project' || form === 'project-performance';
}

/** What the codes of a budget are called that is only read here. */
export function useNamesOf(view: DraftView, projects: readonly ListedProject[]): CodeNames {
  const economic = useAccounts({ year: view.key.year, kind: 'economic' });
  const functional = useAccounts({ year: view.key.year, kind: 'function' });
  return ({ kind, code }) => {
    if (kind === 'economic') return accountName(economic, code);
    if (kind === 'function') return accountName(functional, code);
    if (kind === 'unit') return view.units.find((unit) => unit.code === code)?.name;
    return kind === 'project' ? projects.find((project) => project.code === code)?.name : undefined;
  };
}

function accountName(loaded: LoadedAccounts, code: string): string | undefined {
  return loaded.state === 'ready' ? loaded.accounts.find((account) => account.code === code)?.name : undefined;
}
