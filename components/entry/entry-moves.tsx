'use client';

import { useCallback } from 'react';
import { useDraft } from '#components/draft/draft-hooks.ts';
import type { DraftStore } from '#components/draft/draft-store.ts';
import { useBudgetMoves } from '#components/workflow/budget-moves.tsx';
import { MoveButtons } from '#components/workflow/move-buttons.tsx';
import { useEntryFocus } from './entry-focus.tsx';
import { useFormTitles } from './form-titles.ts';

/** The longest wait for what is typed to be saved, in ms. */
const PATIENCE = 15_000;

/** Saves what is typed and not saved yet; false where it cannot be saved, or takes too long. */
function settled(draft: DraftStore): Promise<boolean> {
  if (draft.status.get().state === 'saved') return Promise.resolve(true);
  return new Promise((resolve) => {
    const done = (saved: boolean) => {
      clearTimeout(timer);
      stop();
      resolve(saved);
    };
    const timer = setTimeout(() => done(false), PATIENCE);
    const stop = draft.status.subscribe(() => {
      const { state } = draft.status.get();
      if (state === 'saved') done(true);
      else if (state !== 'saving' && state !== 'unsaved') done(false);
    });
    draft.save();
  });
}

/** The next step of the open budget, beside its sums. */
export function EntryMoves() {
  const draft = useDraft();
  const { address, moves, moved, reload } = useBudgetMoves();
  const { goTo } = useEntryFocus();
  const { titleOf } = useFormTitles();
  const settle = useCallback(() => settled(draft), [draft]);
  if (moves === undefined || moves.moves.length === 0) return null;
  return (
    <div className="ml-auto flex flex-wrap gap-2">
      <MoveButtons
        address={address}
        moves={moves}
        onMoved={moved}
        onOpen={() => void settle().then(reload)}
        settle={settle}
        places={{ titleOf, goTo }}
      />
    </div>
  );
}
