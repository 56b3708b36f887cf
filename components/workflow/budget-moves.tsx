'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useDraftAround } from '#components/draft/draft-context.ts';
import { useDraftView } from '#components/draft/draft-hooks.ts';
import { INBOX_CHANGED } from '#components/inbox/inbox-server.ts';
import { lastAsked } from '#components/server/last-asked.ts';
import type { MovesView } from '#lib/core/screen/index.ts';
import { fetchMoves } from './moves-server.ts';

/** Where the open budget stands, as the server last said; nothing until it has. */
type BudgetMoves = {
  address: string;
  moves: MovesView | undefined;
  /** Asks again. */
  reload(): void;
  /** After a move: forms and the bar on top follow at once. */
  moved(): void;
};

const MovesContext = createContext<BudgetMoves | undefined>(undefined);

/** Where the open budget stands and what the person may do with it. */
export function useBudgetMoves(): BudgetMoves {
  const moves = use(MovesContext);
  if (moves === undefined) throw new Error('no BudgetMovesProvider around this');
  return moves;
}

/** Keeps where the open budget stands: asked for at first and whenever the draft was sent anew, as after others' moves. */
export function BudgetMovesProvider({ children }: { children: ReactNode }) {
  const { address, draft } = useDraftAround();
  const view = useDraftView();
  const router = useRouter();
  const [moves, setMoves] = useState<MovesView>();
  const place = `${view.state} ${view.round} ${view.editable.join()}`;
  const shown = useRef(place);
  const [take] = useState(lastAsked);
  const reload = useCallback(() => {
    void take(fetchMoves(address), (answer) => (answer.ok ? setMoves(answer.value) : undefined));
  }, [address, take]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft that was sent anew may stand elsewhere
  useEffect(reload, [reload, view]);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    // The bar on top comes from the server.
    router.refresh();
  }, [place, router]);
  const moved = useCallback(() => {
    // What could be done a moment ago is not to be pressed again.
    setMoves(undefined);
    void draft.refresh();
    window.dispatchEvent(new Event(INBOX_CHANGED));
    reload();
    router.refresh();
  }, [draft, reload, router]);
  const value = useMemo(() => ({ address, moves, reload, moved }), [address, moves, reload, moved]);
  return <MovesContext value={value}>{children}</MovesContext>;
}
