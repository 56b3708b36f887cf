'use client';

import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { useDraft } from '#components/draft/draft-hooks.ts';
import { savedWithin } from '#components/draft/saved-within.ts';
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
      void savedWithin({ draft, patience: PATIENCE }).then(leave);
    },
    [draft, router],
  );
}
