'use client';

import { lazy, Suspense, useRef } from 'react';
import type { DialogProps } from './dialog-popup.tsx';

const DialogPopup = lazy(() => import('./dialog-popup.tsx').then((m) => ({ default: m.DialogPopup })));

/** A dialog over the form, fetched when it is opened first. Esc closes it. */
export function DocumentDialog(props: DialogProps) {
  const wasOpen = useRef(false);
  wasOpen.current ||= props.open;
  return wasOpen.current ? (
    <Suspense fallback={null}>
      <DialogPopup {...props} />
    </Suspense>
  ) : null;
}
