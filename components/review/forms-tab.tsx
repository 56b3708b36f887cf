import Link from 'next/link';
import type { ReactNode } from 'react';
import { formPath } from '#components/shell/addresses.ts';
import { FORM_IDS, type FormDefinition, formDefinition } from '#lib/core/forms/index.ts';
import type { ReviewView } from '#lib/core/screen/index.ts';
import { STATES } from '#lib/core/workflow/index.ts';

/** Forms that belong to the department, or to each of its units. 定额 are the region's. */
function formsOf(owner: FormDefinition['owner']): FormDefinition[] {
  return FORM_IDS.map((id) => formDefinition({ id })).filter((form) => form.owner === owner);
}

/** The way to every form, to be read; a project's own forms are reached from its unit's list. */
export function FormsTab({ view: { key, units, departmentName } }: { view: ReviewView }) {
  return (
    <div className="mx-auto w-full max-w-4xl p-4">
      <Group title={departmentName} state="">
        {formsOf('department').map(({ id, label }) => (
          <FormLink key={id} href={formPath(key, { form: id, owner: '' })} label={label} />
        ))}
      </Group>
      {units.map(({ code, name, state }) => (
        <Group key={code} title={`${code} ${name}`} state={STATES[state]}>
          {formsOf('unit').map(({ id, label }) => (
            <FormLink key={id} href={formPath(key, { form: id, owner: code })} label={label} />
          ))}
        </Group>
      ))}
    </div>
  );
}

function Group({ title, state, children }: { title: string; state: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="border-t border-line py-2">
      <h2 className="font-medium">
        {title} <span className="font-normal text-muted">{state}</span>
      </h2>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 pt-1">{children}</ul>
    </section>
  );
}

function FormLink({ href, label }: { href: string; label: string }) {
  return (
    <li>
      <Link href={href} prefetch={false} className="text-accent underline underline-offset-4">
        {label}
      </Link>
    </li>
  );
}
