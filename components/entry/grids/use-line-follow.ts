'use client';

import { useEffect, useMemo, useState } from 'react';
import { useDraft } from '#components/draft/draft-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import type { Codes } from './codes.tsx';
import type { Category, Follow, Promised } from './line-follow.ts';

let rules: typeof import('./line-follow.ts') | undefined;

/** What a line's follow-ups are made by: fetched beside what writes the cells, which waits for it. */
export function arrivingRules(): Promise<void> | undefined {
  if (rules !== undefined) return undefined;
  return import('./line-follow.ts').then(({ followLine, keepPromises }) => {
    rules = { followLine, keepPromises };
  });
}

/** What follows from what is written in a line of 人员经费 or 公用经费; `followLine` says what that is. */
export function useLineFollow(input: { store: FormStore; category: Category; codes: Codes }): Follow {
  const { store, category, codes } = input;
  const draft = useDraft();
  const [promised] = useState<Promised>(() => new Map());
  useEffect(
    () =>
      store.onChange((changes, origin) => {
        if (origin === 'person' && promised.size > 0)
          rules?.keepPromises({ draft, store, category, promised, changes });
      }),
    [draft, store, category, promised],
  );
  return useMemo(
    () => (cell) => rules?.followLine({ draft, store, category, promised, codes, cell }) ?? {},
    [draft, store, category, promised, codes],
  );
}
