'use client';

import { useEntryFocus } from '#components/entry/entry-focus.tsx';
import { EntryLink } from '#components/entry/entry-link.tsx';
import { useEntry } from '#components/entry/use-entry.ts';
import { formPath } from '#components/shell/addresses.ts';
import type { Reference } from '../performance/references.ts';
import { useListedProject } from '../project/use-project.ts';

/** The project that an indicator is read from; goes to the indicator there. */
export function ReferenceLink({ reference }: { reference: Reference }) {
  const { budget } = useEntry();
  const { goTo } = useEntryFocus();
  const project = useListedProject(reference.project);
  const key = { form: 'project-performance', owner: reference.project } as const;
  return (
    <EntryLink
      href={formPath(budget, key)}
      className="text-accent hover:underline"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        goTo({ ...key, row: reference.row, field: 'name' });
      }}
    >
      {project?.list.cell(project.row, 'name') || reference.project}
    </EntryLink>
  );
}
