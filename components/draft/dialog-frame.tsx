'use client';

import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode, RefObject } from 'react';

/**
 * A dialog: its title, what it is about, contents that scroll, and what can be done at its foot. Esc closes it.
 * `initialFocus` takes the focus when it opens; the first thing that can where absent.
 */
export function DialogFrame(props: {
  open: boolean;
  onClose: () => void;
  title: string;
  about: ReactNode;
  foot: ReactNode;
  wide?: boolean;
  initialFocus?: RefObject<HTMLElement | null>;
  children: ReactNode;
}) {
  const { open, onClose, title, about, foot, wide = false, initialFocus, children } = props;
  return (
    <Dialog.Root open={open} onOpenChange={(shown) => (shown ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[#00000066]" />
        <Dialog.Popup
          {...(initialFocus === undefined ? {} : { initialFocus })}
          className={`fixed top-1/2 left-1/2 z-50 flex max-h-[90dvh] w-[calc(100vw-1.5rem)] -translate-x-1/2 -translate-y-1/2 flex-col border border-line bg-surface shadow-raised ${wide ? 'max-w-5xl' : 'max-w-md'}`}
        >
          <div className="border-b border-line px-4 py-3">
            <Dialog.Title className="text-title">{title}</Dialog.Title>
            <Dialog.Description render={<div />} className="text-muted">
              {about}
            </Dialog.Description>
          </div>
          <section
            aria-label={title}
            tabIndex={wide ? 0 : undefined}
            className="min-h-0 flex-1 overflow-auto px-4 py-3 -outline-offset-2"
          >
            {children}
          </section>
          <div className="flex flex-wrap justify-end gap-2 border-t border-line px-4 py-3">{foot}</div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
