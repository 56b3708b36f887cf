'use client';

import { Dialog } from '@base-ui/react/dialog';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { useEntry } from '../use-entry.ts';

const CarryPreview = dynamic(() => import('./carry-preview.tsx').then((m) => m.CarryPreview), {
  loading: () => <p className="text-muted">正在取上年预算…</p>,
});

/** Whether the open budget can be started from last year's: it is in the product, and the person fills forms. */
export function useCanCarry(): boolean {
  const { view } = useEntry();
  return view.lastYear !== undefined && view.editable.length > 0;
}

/** 从上年结转编制: what would be carried, then one step for each form. */
export function CarryForward({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) {
  const { view } = useEntry();
  const [done, setDone] = useState('');
  if (!useCanCarry()) return null;
  return (
    <Dialog.Root open={open} onOpenChange={onOpen}>
      <span role="status" className="mr-2 text-muted">
        {done}
      </span>
      <Dialog.Trigger className={buttonClass('plain')}>从上年结转编制</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[#00000066]" />
        <Dialog.Popup className="fixed top-1/2 left-1/2 z-50 flex max-h-[85dvh] w-[min(40rem,94vw)] -translate-x-1/2 -translate-y-1/2 flex-col gap-3 rounded-sm border border-line bg-surface p-4 shadow-raised">
          <Dialog.Title className="text-base font-medium">从 {view.lastYear?.fiscalYear} 年预算结转编制</Dialog.Title>
          <Dialog.Description className="text-muted">
            带过来的每个数都标“上年带来”，逐项核对、修改或确认。已经填了的不动。每张表可以单独撤销。
          </Dialog.Description>
          <CarryPreview
            onDone={(words) => {
              setDone(words);
              onOpen(false);
            }}
          />
          <div className="absolute top-3 right-3">
            <Dialog.Close render={<Button look="quiet">关闭</Button>} />
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
