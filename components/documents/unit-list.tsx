'use client';

import { useDraft, useDraftText, useDraftView } from '#components/draft/draft-hooks.ts';
import { formThere } from '#components/draft/find-in-draft.ts';
import { formDefinition } from '#lib/core/forms/index.ts';

/** The units of the department in their order, each with what it is: taken from the tree of units and their own forms. */
export function UnitList() {
  const draft = useDraft();
  const { units } = useDraftView();
  const natures = useDraftText(draft, () =>
    units
      .map(({ code }) => formThere(draft, { form: 'unit', owner: code })?.cell('staffing', 'nature') ?? '')
      .join('\n'),
  ).split('\n');
  return (
    <ol className="list-decimal pl-8">
      {units.map(({ code, name }, index) => (
        <li key={code} className="py-0.5">
          {name} <span className="figures text-muted">{code}</span>{' '}
          <span className="text-muted">{natureLabel(natures[index] ?? '')}</span>
        </li>
      ))}
    </ol>
  );
}

function natureLabel(nature: string): string {
  const field = formDefinition({ id: 'unit' })
    .sections.flatMap(({ fields }) => fields)
    .find(({ id }) => id === 'nature');
  return field?.choices?.find(({ value }) => value === nature)?.label ?? '性质未填';
}
