'use client';

import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { useRemembered } from '#components/ui/remembered.ts';
import type { FormKey } from '#lib/core/forms/index.ts';
import { useFormTitles } from '../form-titles.ts';
import type { FormGroup } from './form-groups.ts';
import { ProjectItems } from './project-items.tsx';
import { RailItem } from './rail-items.tsx';

type Props = {
  group: FormGroup;
  place: FormKey | undefined;
  /** Whether the group is open until the person chooses. */
  open: boolean;
};

/** The forms of one unit, or of the department, which fold away. */
export function RailGroup({ group, place, open }: Props) {
  const id = useId();
  const { labelOf } = useFormTitles();
  const [chosen, choose] = useRemembered({ key: `rail ${group.id}`, values: ['', 'open', 'closed'] });
  const shown = chosen === '' ? open : chosen === 'open';
  return (
    <section aria-labelledby={id} className="border-b border-line py-1">
      <h2 id={id}>
        <button
          type="button"
          aria-expanded={shown}
          onClick={() => choose(shown ? 'closed' : 'open')}
          className="flex w-full items-start gap-1 px-2 py-1 text-left text-grid font-medium text-muted hover:text-ink"
        >
          <ChevronRight
            size={14}
            aria-hidden="true"
            className={`mt-0.5 shrink-0 transition-transform ${shown ? 'rotate-90' : ''}`}
          />
          {/* Units of a department share long beginnings: cut short they could not be told apart. */}
          <span className="min-w-0 leading-snug">{group.title}</span>
        </button>
      </h2>
      {shown && (
        <ul>
          {group.forms.map((form) =>
            form.form === 'projects' ? (
              <ProjectItems key={form.form} unit={form.owner} place={place} />
            ) : (
              <RailItem
                key={form.form}
                form={form}
                label={labelOf(form.form)}
                current={place?.form === form.form && place.owner === form.owner}
              />
            ),
          )}
        </ul>
      )}
    </section>
  );
}
