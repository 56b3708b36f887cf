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
  /** For a list over all forms: units by name too, a project after the code of its unit where one sees several. */
  fullTitleOf: (key: FormKey) => string;
};

/** Most letters of whose a form is, where many forms are listed: the names of projects are long. */
const LONGEST_SUBJECT = 24;

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
  const fullTitleOf = useCallback(
    (key: FormKey) => {
      const project = findProject({ forms: draft.forms.get(), code: key.owner });
      const unit = project !== undefined && draft.view.get().units.length > 1 ? project.unit : '';
      return [labelOf(key.form), unit, shortened(subjectOf(key))].filter((part) => part !== '').join(' ');
    },
    [draft, labelOf, subjectOf],
  );
  return { labelOf, subjectOf, titleOf, fullTitleOf };
}

function shortened(subject = ''): string {
  return subject.length > LONGEST_SUBJECT ? `${subject.slice(0, LONGEST_SUBJECT)}…` : subject;
}
