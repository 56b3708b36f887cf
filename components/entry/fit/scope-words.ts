'use client';

import { useCallback } from 'react';
import { useDraft } from '#components/draft/draft-hooks.ts';
import { findProject } from '#components/draft/find-in-draft.ts';
import type { FitScope } from '#lib/core/fit/index.ts';
import { CATEGORIES, FUNDS } from '#lib/core/ledger/index.ts';

/** What people call what a control figure is about: `215001 本级 · 一般公共预算 · 公用经费`, or a project by its name. */
export function useScopeWords(): (scope: FitScope) => string {
  const draft = useDraft();
  return useCallback(
    ({ unit, fund, category, project }: FitScope) => {
      if (project !== undefined)
        return findProject({ forms: draft.forms.get(), code: project })?.row.cells.name || project;
      const { units } = draft.view.get();
      const name = unit === undefined ? '全部门' : (units.find(({ code }) => code === unit)?.name ?? unit);
      const parts = [
        name,
        fund === undefined ? '' : FUNDS[fund].name,
        category === undefined ? '' : CATEGORIES[category].name,
      ];
      return parts.filter(Boolean).join(' · ');
    },
    [draft],
  );
}
