'use client';

import { lazy, Suspense, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useEntry } from '../use-entry.ts';

const CarryDialog = lazy(() => import('./carry-dialog.tsx').then((m) => ({ default: m.CarryDialog })));

/** Whether the open budget can be started from last year's: it is in the product, and the person fills forms. */
export function useCanCarry(): boolean {
  const { view } = useEntry();
  return view.lastYear !== undefined && view.editable.some((filler) => filler !== 'publication');
}

/** 从上年结转编制: what would be carried, then one step for each form. */
export function CarryForward({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) {
  const { view } = useEntry();
  const [done, setDone] = useState('');
  if (!useCanCarry()) return null;
  return (
    <>
      <span role="status" className="mr-2 text-muted">
        {done}
      </span>
      <Button aria-haspopup="dialog" onClick={() => onOpen(true)}>
        从上年结转编制
      </Button>
      {open && (
        <Suspense fallback={<p className="text-muted">正在取上年预算…</p>}>
          <CarryDialog
            open
            onOpen={onOpen}
            fiscalYear={view.lastYear?.fiscalYear}
            onDone={(words) => {
              setDone(words);
              onOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
