'use client';

import { useLiveValue } from '#components/live/use-live.ts';
import type { FormKey } from '#lib/core/forms/index.ts';
import { PROGRESS } from '../rail/state-mark.tsx';
import { countProgress } from './form-progress.ts';

/** How many forms are in each state, in a line. */
export function ProgressLine({ forms }: { forms: readonly FormKey[] }) {
  const states = useLiveValue((state) => state.states);
  const count = countProgress({ forms, states });
  return (
    <ul className="flex flex-wrap gap-x-4 pt-3 text-grid">
      {(['complete', 'filling', 'wrong', 'empty'] as const).map((state) => (
        <li key={state} className="whitespace-nowrap">
          <span aria-hidden="true" className={PROGRESS[state].tone}>
            {PROGRESS[state].mark}
          </span>{' '}
          {PROGRESS[state].word} <span className="figures font-medium">{count[state]}</span>
        </li>
      ))}
    </ul>
  );
}
