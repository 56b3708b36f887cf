'use client';

import { useCallback } from 'react';
import { useDraft } from '#components/draft/draft-hooks.ts';
import { savedWithin } from '#components/draft/saved-within.ts';
import { useBudgetMoves } from '#components/workflow/budget-moves.tsx';
import { MoveButtons } from '#components/workflow/move-buttons.tsx';
import { useEntryFocus } from './entry-focus.tsx';
import { useFormTitles } from './form-titles.ts';

/** The longest wait for what is typed to be saved, in ms. */
const PATIENCE = 15_000;

/** The next step of the open budget, beside its sums. */
export function EntryMoves() {
  const draft = useDraft();
  const { address, moves, moved, reload } = useBudgetMoves();
  const { goTo } = useEntryFocus();
  const { titleOf } = useFormTitles();
  const settle = useCallback(() => savedWithin({ draft, patience: PATIENCE }), [draft]);
  if (moves === undefined || moves.moves.length === 0) return null;
  // Where the bar scrolls sideways, the next step stays in sight.
  return (
    <div className="ml-auto flex flex-wrap gap-2 bg-surface short:sticky short:right-0 short:pl-2">
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
