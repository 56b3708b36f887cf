'use client';

import { useCallback } from 'react';
import { useDraft } from '#components/draft/draft-hooks.ts';
import { findProject } from '#components/draft/find-in-draft.ts';
import { type FormKey, formDefinition } from '#lib/core/forms/index.ts';

/** What forms are called here: `人员经费 215001`, `项目申报 食堂运行保障`. */
type FormTitles = {
  /** In the district's words. */
  labelOf: (form: FormKey['form']) => string;
  /** Whose it is: the unit by code and name, a project by its name. Nothing for the department's own. */
  subjectOf: (key: FormKey) => string | undefined;
  titleOf: (key: FormKey) => string;
};

/** What the forms of the open budget are called. */
export function useFormTitles(): FormTitles {
  const draft = useDraft();
  const labelOf = useCallback(
    (form: FormKey['form']) => formDefinition({ id: form, template: draft.view.get().template }).label,
    [draft],
  );
  const nameOf = useCallback(
    (owner: string): string => {
      const unit = draft.view.get().units.find(({ code }) => code === owner);
      if (unit !== undefined) return unit.name;
      return findProject({ forms: draft.forms.get(), code: owner })?.row.cells.name ?? '';
    },
    [draft],
  );
  const subjectOf = useCallback(
    ({ owner }: FormKey) => {
      if (owner === '') return undefined;
      const isUnit = draft.view.get().units.some(({ code }) => code === owner);
      return isUnit ? `${owner} ${nameOf(owner)}` : nameOf(owner) || owner;
    },
    [draft, nameOf],
  );
  const titleOf = useCallback(
    (key: FormKey) => {
      const isUnit = draft.view.get().units.some(({ code }) => code === key.owner);
      return `${labelOf(key.form)} ${isUnit ? key.owner : nameOf(key.owner) || key.owner}`.trim();
    },
    [draft, labelOf, nameOf],
  );
  return { labelOf, subjectOf, titleOf };
}
