'use client';

import { FORM_IDS, type FormDefinition, type FormKey, formDefinition, formName } from '#lib/core/forms/index.ts';
import type { ReviewView } from '#lib/core/screen/index.ts';
import { STATES } from '#lib/core/workflow/index.ts';
import type { ListedProject } from './form-words.ts';

/** Forms that belong to the department, or to each of its units or projects. 定额 are the region's. */
function formsOf(owner: FormDefinition['owner']): FormDefinition[] {
  return FORM_IDS.map((id) => formDefinition({ id })).filter((form) => form.owner === owner);
}

type Props = {
  view: ReviewView;
  projects: readonly ListedProject[];
  open: FormKey;
  onOpen: (form: FormKey) => void;
};

/** Every form of the budget: the department's, then each unit's with those of its projects. */
export function FormMenu({ view, projects, open, onOpen }: Props) {
  const { units, departmentName } = view;
  const item = (key: FormKey, label: string) => (
    <li key={formName(key)}>
      <button
        type="button"
        aria-current={formName(key) === formName(open) ? 'page' : undefined}
        onClick={() => onOpen(key)}
        className="w-full px-3 py-1 text-left -outline-offset-2 hover:bg-accent-soft aria-[current]:bg-accent-soft aria-[current]:font-medium"
      >
        {label}
      </button>
    </li>
  );
  return (
    <nav
      aria-label="选择表单"
      className="w-64 shrink-0 overflow-auto border-r border-line bg-surface py-2 max-md:max-h-44 max-md:w-full max-md:border-r-0 max-md:border-b"
    >
      <h2 className="px-3 py-1 font-medium">{departmentName}</h2>
      <ul>{formsOf('department').map(({ id, label }) => item({ form: id, owner: '' }, label))}</ul>
      {units.map(({ code, name, state }) => {
        const own = projects.filter(({ unit }) => unit === code);
        return (
          <details
            key={code}
            open={units.length === 1 || own.some((one) => one.code === open.owner) || open.owner === code}
          >
            <summary className="cursor-pointer px-3 py-1 font-medium">
              {name} <span className="font-normal text-muted">{STATES[state]}</span>
            </summary>
            <ul>
              {formsOf('unit').map(({ id, label }) => item({ form: id, owner: code }, label))}
              {own.flatMap(({ code: owner, name: project, declared }) =>
                declared
                  ? formsOf('project').map(({ id, label }) => item({ form: id, owner }, `${project} · ${label}`))
                  : [],
              )}
            </ul>
          </details>
        );
      })}
    </nav>
  );
}
