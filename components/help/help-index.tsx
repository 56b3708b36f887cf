import Link from 'next/link';
import type { ReactNode } from 'react';
import { formHelp } from '#lib/core/form-help/index.ts';
import { FORM_IDS, type FormDefinition, formDefinition } from '#lib/core/forms/index.ts';
import { GUIDES } from './guides.ts';
import { helpPath } from './help-address.ts';
import { MarkedText } from './marked-text.tsx';

const EDITORS: readonly { id: FormDefinition['editor']; title: string }[] = [
  { id: 'unit', title: '预算单位填的表' },
  { id: 'department', title: '主管部门填的表' },
  { id: 'budget-office', title: '预算科填的表' },
];

function Entry({ address, title, children }: { address: string; title: string; children: ReactNode }) {
  return (
    <li className="border-b border-line py-2">
      <Link href={address} className="font-medium text-accent underline underline-offset-4">
        {title}
      </Link>
      <p className="text-muted">{children}</p>
    </li>
  );
}

/** All pages of 帮助. */
export function HelpIndex() {
  const forms = FORM_IDS.map((id) => formDefinition({ id }));
  return (
    <main className="mx-auto max-w-5xl px-4 pt-4 pb-16">
      <h1 className="text-title font-semibold">帮助</h1>
      <p className="mt-1 text-muted">
        <MarkedText>按「Ctrl+F」在页面里查找，按「Ctrl+P」打印。</MarkedText>
      </p>
      <section className="mt-6">
        <h2 className="text-base font-semibold">怎样填报</h2>
        <ul className="mt-1 gap-x-10 grid md:grid-cols-2">
          {GUIDES.map(({ id, title, summary }) => (
            <Entry key={id} address={helpPath(id)} title={title}>
              {summary}
            </Entry>
          ))}
        </ul>
      </section>
      {EDITORS.map(({ id: editor, title }) => (
        <section key={editor} className="mt-8">
          <h2 className="text-base font-semibold">{title}</h2>
          <ul className="mt-1 grid gap-x-10 md:grid-cols-2">
            {forms
              .filter((form) => form.editor === editor)
              .map((form) => (
                <Entry key={form.id} address={helpPath(form.id)} title={form.label}>
                  {formHelp(form.id).purpose}
                </Entry>
              ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
