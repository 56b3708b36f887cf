'use client';

import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useListedCells } from '#components/draft/form-hooks.ts';
import type { FormKey } from '#lib/core/forms/index.ts';
import { useNewProject } from '../new-project.tsx';
import { isDeclared } from '../project-rows.ts';
import { useEntry } from '../use-entry.ts';
import { RailItem } from './rail-items.tsx';

const FIELDS = ['code', 'name', 'category'] as const;

/** The declared projects of a unit, each with the state of its declaration and targets; 新增项目. */
export function ProjectItems({ unit, place }: { unit: string; place: FormKey | undefined }) {
  const { store } = useEntry();
  const form = store({ form: 'projects', owner: unit });
  const rows = useListedCells({ store: form, section: 'projects', fields: FIELDS });
  const declared = useMemo(() => rows.filter(({ code, category }) => code !== '' && isDeclared(category)), [rows]);
  const { ask, dialog } = useNewProject(unit);
  const key: FormKey = { form: 'projects', owner: unit };
  return (
    <>
      <RailItem
        form={key}
        label="项目"
        states={[key, ...declared.flatMap(({ code }) => formsOfProject(code))]}
        current={place?.form === 'projects' && place.owner === unit}
        after={<span className="figures text-muted">{declared.length}</span>}
      />
      {declared.map(({ id, code, name }) => (
        <RailItem
          key={id}
          form={{ form: 'project', owner: code }}
          label={name === '' ? code : name}
          states={formsOfProject(code)}
          current={(place?.form === 'project' || place?.form === 'project-performance') && place.owner === code}
          inset
        />
      ))}
      {form.readOnly === undefined && (
        <li>
          <button
            type="button"
            onClick={ask}
            className="flex min-h-7 w-full items-center gap-1.5 pl-6 text-grid text-accent hover:bg-accent-soft"
          >
            <Plus size={14} className="w-4" aria-hidden="true" />
            新增项目
          </button>
          {dialog}
        </li>
      )}
    </>
  );
}

function formsOfProject(owner: string): FormKey[] {
  return [
    { form: 'project', owner },
    { form: 'project-performance', owner },
  ];
}
