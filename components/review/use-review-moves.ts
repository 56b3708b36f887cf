'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';
import { lastAsked } from '#components/server/last-asked.ts';
import { fetchMoves } from '#components/workflow/moves-server.ts';
import { type OfferedMove, offeredMoves } from '#components/workflow/offered-moves.ts';
import type { MovesView } from '#lib/core/screen/index.ts';

/** What may be done with the budget under review. `open` is the move whose dialog is shown. */
export type ReviewMoves = {
  address: string;
  view: MovesView | undefined;
  offered: readonly OfferedMove[];
  open: OfferedMove | undefined;
  setOpen: (move: OfferedMove | undefined) => void;
  moved: () => void;
};

/** Where the budget stands and what may be done; asked for again after each move. */
export function useReviewMoves({ address, onMoved }: { address: string; onMoved: () => void }): ReviewMoves {
  const router = useRouter();
  const [view, setView] = useState<MovesView>();
  const [open, setOpen] = useState<OfferedMove>();
  const [take] = useState(lastAsked);
  const load = useCallback(() => {
    void take(fetchMoves(address), (answer) => (answer.ok ? setView(answer.value) : undefined));
  }, [address, take]);
  useEffect(load, [load]);
  const moved = () => {
    setOpen(undefined);
    load();
    onMoved();
    // The bar on top comes from the server.
    router.refresh();
  };
  return { address, view, offered: view === undefined ? [] : offeredMoves(view), open, setOpen, moved };
}
