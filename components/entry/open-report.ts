'use client';

import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { useDraft } from '#components/draft/draft-hooks.ts';
import { reportPath } from '#components/shell/addresses.ts';

/** The longest wait for a save before leaving; what is not saved then follows from the journal. */
const PATIENCE = 3000;

/** Goes to the tables and the report once everything typed is saved, so that they show it. */
export function useOpenReport(): (tab?: string) => void {
  const draft = useDraft();
  const router = useRouter();
  return useCallback(
    (tab) => {
      const leave = () => router.push(reportPath(draft.view.get().key, { tab }));
      if (draft.status.get().state === 'saved') return leave();
      const done = () => {
        clearTimeout(timer);
        unsubscribe();
        leave();
      };
      const timer = setTimeout(done, PATIENCE);
      const unsubscribe = draft.status.subscribe(() => {
        if (draft.status.get().state === 'saved') done();
      });
      draft.save();
    },
    [draft, router],
  );
}
