'use client';

import type { ReactNode } from 'react';
import { useLiveValue } from '#components/live/use-live.ts';
import { formPath } from '#components/shell/addresses.ts';
import { type FormKey, formName } from '#lib/core/forms/index.ts';
import { EntryLink } from '../entry-link.tsx';
import { usePresentIn } from '../presence.ts';
import { useEntry } from '../use-entry.ts';
import { FormCounts } from './form-counts.tsx';
import { progressOf, StateMark } from './state-mark.tsx';

type Props = {
  form: FormKey;
  label: string;
  /** Forms whose states count as this item's. */
  states?: readonly FormKey[];
  current: boolean;
  inset?: boolean;
  after?: ReactNode;
};

/** One form of the rail: how far it is, what it is called, who is in it now. */
export function RailItem({ form, label, states = [form], current, inset = false, after }: Props) {
  const { budget } = useEntry();
  const state = useLiveValue(({ status, states: known }) =>
    status === 'starting' ? undefined : progressOf(states.map((key) => known[formName(key)] ?? 'empty')),
  );
  const present = usePresentIn(form);
  return (
    <li>
      <EntryLink
        href={formPath(budget, form)}
        aria-current={current ? 'page' : undefined}
        title={label}
        className={`flex min-h-7 items-center gap-1.5 border-l-2 py-0.5 pr-2 text-grid -outline-offset-2 hover:bg-accent-soft ${inset ? 'pl-6' : 'pl-2'} ${current ? 'border-l-accent bg-accent-soft font-medium' : 'border-l-transparent'}`}
      >
        <StateMark state={state} />
        {/* Projects often begin alike: three lines tell them apart. */}
        <span className={`min-w-0 flex-1 ${inset ? 'line-clamp-3 leading-snug break-all' : 'truncate'}`}>{label}</span>
        {after}
        <FormCounts forms={states} />
        {present.length > 0 && (
          <span
            title={`${present.join('、')} 正在这张表里`}
            className="max-w-12 truncate rounded-sm bg-warning-soft px-1 text-xs text-warning"
          >
            <span aria-hidden="true">{present.map((name) => name.slice(-2)).join(' ')}</span>
            <span className="sr-only">{present.join('、')} 正在填</span>
          </span>
        )}
      </EntryLink>
    </li>
  );
}
