'use client';

import { Dialog } from '@base-ui/react/dialog';
import { Button } from '#components/ui/button.tsx';
import { CarryPreview } from './carry-preview.tsx';

/** What would be carried from last year's budget, before anything is. */
export function CarryDialog(props: {
  open: boolean;
  onOpen: (open: boolean) => void;
  fiscalYear: number | undefined;
  onDone: (words: string) => void;
}) {
  const { open, onOpen, fiscalYear, onDone } = props;
  return (
    <Dialog.Root open={open} onOpenChange={onOpen}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[#00000066]" />
        <Dialog.Popup className="fixed top-1/2 left-1/2 z-50 flex max-h-[85dvh] w-[min(40rem,94vw)] -translate-x-1/2 -translate-y-1/2 flex-col gap-3 rounded-sm border border-line bg-surface p-4 shadow-raised">
          <Dialog.Title className="text-base font-medium">从 {fiscalYear} 年预算结转编制</Dialog.Title>
          <Dialog.Description className="text-muted">
            带过来的每个数都标“上年带来”，逐项核对、修改或确认。已经填了的不动。每张表可以单独撤销。
          </Dialog.Description>
          <CarryPreview onDone={onDone} />
          <div className="absolute top-3 right-3">
            <Dialog.Close render={<Button look="quiet">关闭</Button>} />
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
