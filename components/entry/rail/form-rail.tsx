'use client';

import { House } from 'lucide-react';
import Link from 'next/link';
import { Fragment, useEffect } from 'react';
import { budgetPath, formPath, reportPath } from '#components/shell/addresses.ts';
import { markShown } from '#components/ui/when-idle.ts';
import type { FormKey } from '#lib/core/forms/index.ts';
import { EntryLink } from '../entry-link.tsx';
import { openEntry } from '../entry-place.ts';
import { useFormTitles } from '../form-titles.ts';
import { useUnitOf } from '../project-rows.ts';
import { useEntry } from '../use-entry.ts';
import { useDeclaredProjects } from './declared-projects.ts';
import { DEPARTMENT_GROUP, type FormGroup, formGroups } from './form-groups.ts';
import { RailGroup } from './rail-group.tsx';

const HOME = 'flex min-h-8 items-center gap-1.5 border-l-2 px-2 text-grid hover:bg-accent-soft';

/** What there is to fill, by unit, each form with its state; on a phone one choice. */
export function FormRail({ place }: { place: FormKey | undefined }) {
  const { budget, view } = useEntry();
  // On the home the list is what the page was opened for; beside a form it comes after that anyway.
  useEffect(markShown, []);
  const groups = formGroups({ units: view.units, partOf: view.partOf });
  const unit = useUnitOf(place);
  const opened = place?.owner === '' ? DEPARTMENT_GROUP : (unit ?? groups[0]?.id);
  return (
    <nav
      aria-label="预算表单"
      className="shrink-0 bg-paper md:w-60 md:overflow-auto md:border-r md:border-line print:hidden"
    >
      <div className="max-md:hidden">
        <div className="border-b border-line py-1">
          <EntryLink
            href={budgetPath(budget)}
            aria-current={place === undefined ? 'page' : undefined}
            className={`${HOME} ${place === undefined ? 'border-l-accent bg-accent-soft font-medium' : 'border-l-transparent'}`}
          >
            <House size={14} className="w-4" aria-hidden="true" />
            总览
          </EntryLink>
        </div>
        {groups.map((group) => (
          <RailGroup key={group.id} group={group} place={place} open={group.id === opened || groups.length <= 2} />
        ))}
        <div className="py-1">
          <Link href={reportPath(budget)} className={`${HOME} border-l-transparent text-accent`}>
            预算表与报告 →
          </Link>
        </div>
      </div>
      <RailSelect groups={groups} place={place} />
    </nav>
  );
}

function RailSelect({ groups, place }: { groups: readonly FormGroup[]; place: FormKey | undefined }) {
  const { budget } = useEntry();
  const { labelOf, titleOf } = useFormTitles();
  const shown = place?.form === 'project-performance' ? { form: 'project' as const, owner: place.owner } : place;
  const address = shown === undefined ? budgetPath(budget) : formPath(budget, shown);
  const known = groups.some(({ forms }) => forms.some((form) => formPath(budget, form) === address));
  return (
    <label className="flex items-center gap-2 border-b border-line bg-surface px-4 py-2 md:hidden">
      <span className="shrink-0 text-muted">表单</span>
      <select
        value={address}
        onChange={(event) => openEntry(event.target.value)}
        className="h-9 min-w-0 flex-1 rounded-sm border border-line-strong bg-surface px-2"
      >
        <option value={budgetPath(budget)}>总览</option>
        {place !== undefined && !known && <option value={address}>{titleOf(place)}</option>}
        {groups.map(({ id, title, forms }) => (
          <optgroup key={id} label={title}>
            {forms.map((form) => (
              <Fragment key={form.form}>
                <option value={formPath(budget, form)}>{labelOf(form.form)}</option>
                {form.form === 'projects' && <ProjectOptions unit={form.owner} />}
              </Fragment>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** The unit's projects under its list; which form of one is open its own tabs say. */
function ProjectOptions({ unit }: { unit: string }) {
  const { budget } = useEntry();
  return useDeclaredProjects(unit).map(({ id, code, label }) => (
    <option key={id} value={formPath(budget, { form: 'project', owner: code })}>
      　{label}
    </option>
  ));
}
