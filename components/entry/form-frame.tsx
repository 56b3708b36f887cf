'use client';

import { type ReactNode, useState } from 'react';
import type { FormStore } from '#components/draft/form-store.ts';
import { ComparisonChoice, HelpLink, MeasureChoice, UndoButtons } from './form-tools.tsx';
import { usePresentIn } from './presence.ts';

type Props = {
  store: FormStore;
  title: string;
  /** Unit or project that the form belongs to. */
  subject?: string | undefined;
  /** Whether amounts are entered here: 元 ⇄ 万元. */
  amounts?: boolean;
  /** Whether last year's or the control figures can stand beside the numbers. */
  compared?: boolean;
  /** What else can be done with the form: 从 Excel 填. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A form in the middle of the screen: what it is, what can be done with it, and its contents. */
export function FormFrame({ store, title, subject, amounts, compared, actions, children }: Props) {
  const present = usePresentIn(store.key);
  return (
    <>
      <header className="flex flex-wrap items-center gap-x-2 gap-y-1.5 border-b border-line px-4 py-2 short:py-1">
        <h1 className="mr-auto flex min-w-0 flex-wrap items-baseline gap-x-2">
          <span className="text-title font-semibold whitespace-nowrap">{title}</span>
          {subject !== undefined && <span className="min-w-0 break-words text-muted">{subject}</span>}
        </h1>
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5 print:hidden">
          <UndoButtons store={store} />
          {compared && <ComparisonChoice />}
          {amounts && <MeasureChoice />}
          {actions}
          <HelpLink form={store.key.form} />
        </div>
      </header>
      {present.length > 0 && (
        <p role="status" className="border-b border-line bg-warning-soft px-4 py-1 text-warning">
          {present.join('、')} 也在填这张表。各填各的行互不影响，填到同一格时会先问您。
        </p>
      )}
      <ReadOnlyLine key={store.key.owner} store={store} />
      {children}
    </>
  );
}

/** Why nothing can be filled. Where that came about while the form was open, it is said aloud: somebody was typing. */
function ReadOnlyLine({ store }: Pick<Props, 'store'>) {
  const { readOnly } = store;
  const [openAtFirst] = useState(readOnly === undefined);
  const closed = openAtFirst && readOnly !== undefined;
  return (
    <>
      <p
        role="status"
        className={closed ? 'border-b border-line bg-warning-soft px-4 py-2 font-semibold text-warning' : 'sr-only'}
      >
        {closed && `从现在起只能查看：${readOnly}。还没有保存的内容留在本机，退回后自动保存。`}
      </p>
      {readOnly !== undefined && !closed && (
        <p className="border-b border-line bg-sunken px-4 py-1 text-muted">只能查看：{readOnly}</p>
      )}
    </>
  );
}
