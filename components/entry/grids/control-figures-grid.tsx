'use client';

import { useMemo } from 'react';
import { useDraftedForms } from '#components/draft/draft-hooks.ts';
import { useFormText } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import type { GridColumn } from '#components/grid/grid-column.ts';
import { readCode } from '#components/grid/read-code.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { sectionOf } from '#lib/core/forms/index.ts';
import { useEntry } from '../use-entry.ts';
import { EntryGrid } from './entry-grid.tsx';
import { fieldColumns } from './field-columns.ts';
import { type ProjectChoice, projectColumn } from './project-column.ts';

const SUMMED = ['amount'];

/** The projects of all units. */
function useAllProjects(store: FormStore): readonly ProjectChoice[] {
  const forms = useDraftedForms();
  // Control figures are set on projects that are there: the lists are read when this form changes or is opened.
  const version = useFormText(store, () => String(store.list('projects').length));
  return useMemo(
    () =>
      version === ''
        ? []
        : forms
            .filter(({ key }) => key.form === 'projects')
            .flatMap(({ store: list }) =>
              list.list('projects').map(({ cells }) => ({
                code: cells.code ?? '',
                name: cells.name ?? '',
                category: cells.category ?? '',
              })),
            )
            .filter(({ code }) => code !== ''),
    [forms, version],
  );
}

function unitColumn(units: readonly { code: string; name: string }[]): Pick<GridColumn, 'choices' | 'read' | 'show'> {
  const names = new Map(units.map(({ code, name }) => [code, name]));
  return {
    choices: units.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
    read: readCode(units),
    show: ({ text }) =>
      names.has(text) ? { text: `${text} ${names.get(text)}` } : { text, tone: 'danger', title: '本部门没有这个单位' },
  };
}

/** 控制数: what must not be exceeded, by unit, fund and category, and by project. */
export function ControlFiguresGrid({ store }: { store: FormStore }) {
  const { view } = useEntry();
  const projects = useAllProjects(store);
  const limits = sectionOf({ definition: store.definition, section: 'limits' });
  const byProject = sectionOf({ definition: store.definition, section: 'projects' });
  const limitColumns = useMemo(
    () =>
      fieldColumns({
        section: limits,
        fiscalYear: view.key.year,
        looks: {
          unit: { width: 260, grow: true, frozen: true, ...unitColumn(view.units) },
          fund: { width: 160 },
          category: { width: 160 },
          amount: { width: 160 },
        },
      }),
    [limits, view.units, view.key.year],
  );
  const projectColumns = useMemo(
    () =>
      fieldColumns({
        section: byProject,
        fiscalYear: view.key.year,
        looks: {
          project: { width: 320, grow: true, frozen: true, ...projectColumn(projects) },
          amount: { width: 160 },
        },
      }),
    [byProject, projects, view.key.year],
  );
  return (
    <div className="relative flex min-h-0 flex-1 flex-col overflow-auto pb-6">
      <h2 className="px-4 pt-3 font-medium">{limits.label}</h2>
      <EntryGrid
        store={store}
        section="limits"
        label={limits.label}
        columns={limitColumns}
        totals={SUMMED}
        newRow={({ after }) => ({ ...(after?.cells.unit ? { unit: after.cells.unit } : {}), fund: 'general' })}
        emptyState={<EmptyState title="还没有控制数">预算科按单位、资金和类别下达；可以从 Excel 粘贴。</EmptyState>}
        maxHeight={420}
      />
      <h2 className="px-4 pt-4 font-medium">{byProject.label}</h2>
      <EntryGrid
        store={store}
        section="projects"
        label={byProject.label}
        columns={projectColumns}
        totals={SUMMED}
        newRow={() => ({})}
        emptyState={<EmptyState title="没有单独控制的项目">需要单独控制的项目一行一个。</EmptyState>}
        maxHeight={360}
      />
    </div>
  );
}
