'use client';

import { useLiveValue } from '#components/live/use-live.ts';
import { formPath } from '#components/shell/addresses.ts';
import { type FormKey, formName } from '#lib/core/forms/index.ts';
import { EntryLink } from './entry-link.tsx';
import { useFormTitles } from './form-titles.ts';
import { StateMark } from './rail/state-mark.tsx';
import { useEntry } from './use-entry.ts';

/** The two forms of a project side by side: its declaration and its targets. */
export function ProjectTabs({ formKey }: { formKey: FormKey }) {
  const { budget } = useEntry();
  const { labelOf } = useFormTitles();
  const states = useLiveValue((state) => (state.status === 'starting' ? undefined : state.states));
  return (
    <nav aria-label="项目的表" className="flex border-b border-line px-3">
      {(['project', 'project-performance'] as const).map((form) => {
        const key = { form, owner: formKey.owner };
        const current = form === formKey.form;
        return (
          <EntryLink
            key={form}
            href={formPath(budget, key)}
            aria-current={current ? 'page' : undefined}
            className={`flex items-center gap-1 border-b-2 px-2 py-1.5 -outline-offset-2 hover:text-accent ${current ? 'border-accent font-medium' : 'border-transparent text-muted'}`}
          >
            <StateMark state={states && (states[formName(key)] ?? 'empty')} />
            {labelOf(form)}
          </EntryLink>
        );
      })}
    </nav>
  );
}
