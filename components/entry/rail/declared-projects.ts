'use client';

import { useMemo } from 'react';
import { useListedCells } from '#components/draft/form-hooks.ts';
import { isDeclared } from '../project-rows.ts';
import { useEntry } from '../use-entry.ts';

const FIELDS = ['code', 'name', 'category'] as const;

/** A project of a unit that is declared: its row in the list, its code, and what it is called. */
export type DeclaredProject = { id: string; code: string; label: string };

/** The declared projects of a unit in the order of its list. */
export function useDeclaredProjects(unit: string): readonly DeclaredProject[] {
  const { store } = useEntry();
  const rows = useListedCells({ store: store({ form: 'projects', owner: unit }), section: 'projects', fields: FIELDS });
  return useMemo(
    () =>
      rows.flatMap(({ id, code, name, category }) =>
        code !== '' && isDeclared(category) ? [{ id, code, label: name === '' ? code : name }] : [],
      ),
    [rows],
  );
}

/** The projects whose names or codes have every word of a query, in their order. */
export function matchingProjects(input: {
  projects: readonly DeclaredProject[];
  query: string;
}): readonly DeclaredProject[] {
  const words = plain(input.query).split(/\s+/).filter(Boolean);
  return input.projects.filter(({ code, label }) => {
    const text = plain(`${label} ${code}`);
    return words.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
