'use client';

import { type ReactNode, useCallback } from 'react';
import { useDraftAround } from '#components/draft/draft-context.ts';
import { useBudgetMoves } from '#components/workflow/budget-moves.tsx';
import { CommentsProvider } from './comments-context.tsx';

/** The remarks of the open budget: after a cut the forms follow, after a remark what keeps it from being handed on. */
export function EntryComments({ children }: { children: ReactNode }) {
  const { address, draft } = useDraftAround();
  const { reload } = useBudgetMoves();
  const onCut = useCallback(() => void draft.refresh(), [draft]);
  return (
    <CommentsProvider address={address} onCut={onCut} onRemark={reload}>
      {children}
    </CommentsProvider>
  );
}
