'use client';

import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';

/** A dialog over the form: its head, contents that scroll, and what can be done at its foot. */
export type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  hint?: string;
  wide?: boolean;
  /** Where the keys were when it was asked for: they go back there. It may be fetched long after that. */
  opener?: Element | null | undefined;
  foot: ReactNode;
  children: ReactNode;
};

/**
 * A dialog over the form: head, contents that scroll, and what can be done at its foot. Esc closes it. The keys begin at
 * its first field, or at its foot where there is none, and go back to what opened it.
 */
export function DialogPopup(props: DialogProps) {
  const contents = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const { opener } = props;
  useFocusBack(opener);
  return (
    <Dialog.Root open={props.open} onOpenChange={(open) => (open ? undefined : props.onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[#00000066]" />
        <Dialog.Popup
          finalFocus={() => (opener instanceof HTMLElement && opener.isConnected ? opener : true)}
          initialFocus={() => firstIn(contents, 'input, select, textarea') ?? firstIn(foot, 'button') ?? true}
          className={`fixed top-1/2 left-1/2 z-50 flex max-h-[90dvh] w-[calc(100vw-1.5rem)] -translate-x-1/2 -translate-y-1/2 flex-col border border-line bg-surface shadow-raised ${props.wide ? 'max-w-4xl' : 'max-w-lg'}`}
        >
          <div className="flex items-center gap-3 border-b border-line py-1.5 pr-1.5 pl-4">
            <Dialog.Title className="text-base font-medium">{props.title}</Dialog.Title>
            {props.hint === undefined ? null : (
              <Dialog.Description className="text-muted">{props.hint}</Dialog.Description>
            )}
            <Dialog.Close
              aria-label="关闭"
              className="ml-auto flex size-8 items-center justify-center text-muted hover:text-ink"
            >
              <X aria-hidden="true" size={16} />
            </Dialog.Close>
          </div>
          <div ref={contents} className="min-h-0 flex-1 overflow-auto px-4 py-3">
            {props.children}
          </div>
          <div ref={foot} className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-4 py-2">
            {props.foot}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function firstIn(box: RefObject<HTMLElement | null>, what: string): HTMLElement | null {
  return box.current?.querySelector<HTMLElement>(what) ?? null;
}

/** A dialog that is taken away at once gives the keys back by itself, unless they are somewhere already. */
function useFocusBack(opener: Element | null | undefined): void {
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement !== document.body || !(opener instanceof HTMLElement)) return;
        if (opener.isConnected) opener.focus();
      });
    },
    [opener],
  );
}
