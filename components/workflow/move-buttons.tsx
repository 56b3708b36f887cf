'use client';

import { lazy, Suspense, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { FormPlace } from '#lib/core/forms/index.ts';
import type { MovesView } from '#lib/core/screen/index.ts';
import { type OfferedMove, offeredMoves } from './offered-moves.ts';

const load = () => import('./move-dialog.tsx');
const MoveDialog = lazy(() => load().then((m) => ({ default: m.MoveDialog })));

type Props = {
  /** `/api/budgets/<region>/<department>/<year>`. */
  address: string;
  moves: MovesView;
  onMoved: () => void;
  /** Asks again what stands in the way: it may be mended by now. */
  onOpen?: () => void;
  /** Saves what is typed and not saved yet; false where that did not work. */
  settle?: () => Promise<boolean>;
  /** What forms are called, and the way to a cell, where the page has forms. */
  places?: { titleOf: (place: FormPlace) => string; goTo: (place: FormPlace) => void };
};

/** What the person may do with a budget now: the next step first, then giving back and taking back. */
export function MoveButtons({ moves, onOpen, ...rest }: Props) {
  const [open, setOpen] = useState<OfferedMove['id']>();
  const offered = offeredMoves(moves);
  const opened = offered.find(({ id }) => id === open);
  return (
    <>
      {offered.map((each) => (
        <Button
          key={each.id}
          look={each.primary ? 'primary' : 'plain'}
          aria-haspopup="dialog"
          onPointerEnter={() => void load()}
          onClick={() => {
            onOpen?.();
            setOpen(each.id);
          }}
        >
          {each.label}
        </Button>
      ))}
      {opened !== undefined && (
        <Suspense fallback={null}>
          <MoveDialog {...rest} offered={opened} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </>
  );
}
