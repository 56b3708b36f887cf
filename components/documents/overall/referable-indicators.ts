import type { DraftedForm } from '#components/draft/draft-store.ts';
import type { FormRow } from '#lib/core/forms/index.ts';
import { writeReference } from '../performance/references.ts';

/** An indicator of a project that the overall form may show. */
export type Referable = { from: string; project: string; projectName: string; row: FormRow };

/**
 * The indicators of all projects whose goal is of a term, project by project; those with a name only.
 * @param input.taken references that the overall form has already
 */
export function referableIndicators(input: {
  forms: readonly DraftedForm[];
  term: string;
  taken: ReadonlySet<string>;
}): Referable[] {
  const { forms, term, taken } = input;
  const projects = forms
    .filter(({ key }) => key.form === 'projects')
    .flatMap(({ store }) =>
      store.list('projects').map(({ cells }) => ({ code: cells.code ?? '', name: cells.name ?? '' })),
    );
  return projects.flatMap(({ code, name }) => {
    const store = forms.find(({ key }) => key.form === 'project-performance' && key.owner === code)?.store;
    if (store === undefined) return [];
    return store
      .list('goals')
      .filter(({ cells }) => cells.term === term)
      .flatMap((goal) => store.list('indicators', goal.id))
      .flatMap((row): Referable[] => {
        const from = writeReference({ project: code, row: row.id });
        return row.cells.name?.trim() && !taken.has(from) ? [{ from, project: code, projectName: name, row }] : [];
      });
  });
}
