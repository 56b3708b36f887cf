'use client';

import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { formPath } from '#components/shell/addresses.ts';
import type { FormKey } from '#lib/core/forms/index.ts';
import { openEntry } from '../entry-place.ts';
import { useNewProject } from '../new-project.tsx';
import { useEntry } from '../use-entry.ts';
import { type DeclaredProject, matchingProjects, useDeclaredProjects } from './declared-projects.ts';
import { RailItem } from './rail-items.tsx';

/** More projects than this are searched, and scroll by themselves: the forms below them stay in sight. */
const MANY = 12;

/** The declared projects of a unit, each with the state of its declaration and targets; 新增项目. */
export function ProjectItems({ unit, place }: { unit: string; place: FormKey | undefined }) {
  const { store } = useEntry();
  const key: FormKey = { form: 'projects', owner: unit };
  const projects = useDeclaredProjects(unit);
  const { ask, dialog } = useNewProject(unit);
  return (
    <>
      <RailItem
        form={key}
        label="项目"
        states={[key, ...projects.flatMap(({ code }) => formsOfProject(code))]}
        current={place?.form === 'projects' && place.owner === unit}
        after={<span className="figures text-muted">{projects.length}</span>}
      />
      {projects.length > MANY ? (
        <li>
          <ManyProjects projects={projects} place={place} />
        </li>
      ) : (
        <Projects projects={projects} place={place} />
      )}
      {store(key).readOnly === undefined && (
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

/** A search above the list, which shows some of the projects at a time; Enter opens the first that is found. */
function ManyProjects({ projects, place }: { projects: readonly DeclaredProject[]; place: FormKey | undefined }) {
  const { budget } = useEntry();
  const [query, setQuery] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const found = matchingProjects({ projects, query });
  const open = isProjectForm(place) ? place?.owner : undefined;
  // Whoever comes from somewhere else finds the open project without looking for it.
  useEffect(() => {
    if (open !== undefined) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <>
      <input
        type="search"
        aria-label="找项目"
        placeholder="找项目：名称或编码"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          const [first] = found;
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') setQuery('');
          if (event.key === 'Enter' && first !== undefined)
            openEntry(formPath(budget, { form: 'project', owner: first.code }));
        }}
        className="my-1 ml-6 h-7 w-[calc(100%-2rem)] rounded-sm border border-line-strong bg-surface px-2 text-grid"
      />
      <p role="status" className="sr-only">
        {query === '' ? '' : `找到 ${found.length} 个项目`}
      </p>
      <ul ref={list} aria-label="项目" className="max-h-64 overflow-y-auto">
        <Projects projects={found} place={place} />
      </ul>
      {found.length === 0 && <p className="py-1 pl-6 text-grid text-muted">没有这样的项目</p>}
    </>
  );
}

function Projects({ projects, place }: { projects: readonly DeclaredProject[]; place: FormKey | undefined }) {
  return projects.map(({ id, code, label }) => (
    <RailItem
      key={id}
      form={{ form: 'project', owner: code }}
      label={label}
      states={formsOfProject(code)}
      current={isProjectForm(place) && place?.owner === code}
      inset
    />
  ));
}

function isProjectForm(place: FormKey | undefined): boolean {
  return place?.form === 'project' || place?.form === 'project-performance';
}

function formsOfProject(owner: string): FormKey[] {
  return [
    { form: 'project', owner },
    { form: 'project-performance', owner },
  ];
}
