'use client';

import { useMemo } from 'react';
import { useFormStore, useListedCells } from '#components/draft/form-hooks.ts';
import type { GridColumn } from '#components/grid/grid-column.ts';
import { readCode } from '#components/grid/read-code.ts';

/** A project of a unit, as a column of projects offers it. */
export type ProjectChoice = { code: string; name: string; category: string };

const FIELDS = ['code', 'name', 'category'] as const;

/** The projects of a unit's list, in their order; those without a code cannot be chosen. */
export function useProjectChoices(unit: string): readonly ProjectChoice[] {
  const store = useFormStore({ form: 'projects', owner: unit });
  const rows = useListedCells({ store, section: 'projects', fields: FIELDS });
  return useMemo(() => rows.filter(({ code }) => code !== ''), [rows]);
}

/** How a column shows, reads and offers projects: by name, with the code behind it. */
export function projectColumn(projects: readonly ProjectChoice[]): Pick<GridColumn, 'show' | 'read' | 'choices'> {
  const byCode = new Map(projects.map((project) => [project.code, project]));
  return {
    choices: projects.map(({ code, name }) => ({ value: code, label: name === '' ? code : name })),
    read: readCode(projects),
    show: ({ text }) => {
      const project = byCode.get(text);
      if (project === undefined) return { text, tone: 'danger', title: '项目清单里没有这个编码' };
      return { text: project.name === '' ? text : project.name, title: `${text} ${project.name}` };
    },
  };
}
