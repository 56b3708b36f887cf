'use client';

import { lazy, Suspense, useRef } from 'react';
import type { DialogProps } from './dialog-popup.tsx';

const DialogPopup = lazy(() => import('./dialog-popup.tsx').then((m) => ({ default: m.DialogPopup })));

/** A dialog over the form, fetched when it is opened first. Esc closes it. */
export function DocumentDialog(props: DialogProps) {
  const ever = useRef(false);
  const open = useRef(false);
  const opener = useRef<Element | null>(null);
  // Asked for just now: what has the keys opened it, whoever has them when the dialog has come.
  if (props.open && !open.current) opener.current = props.opener ?? document.activeElement;
  open.current = props.open;
  ever.current ||= props.open;
  return ever.current ? (
    <Suspense fallback={null}>
      <DialogPopup {...props} opener={opener.current} />
    </Suspense>
  ) : null;
}
