'use client';

import { CircleHelp } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import type { TipPlace } from './tip-place.ts';

const FieldTipPopup = lazy(() => import('./field-tip-popup.tsx').then((m) => ({ default: m.FieldTipPopup })));

/** How long a pointer rests before help comes, in ms. */
const RESTS = 300;

/**
 * What a field means, how it is filled, and the law behind it: on hover, on touch, and by the keyboard. Fetched when it is
 * first wanted.
 * @param props.byKey the input beside it has the key F1 for this: then the way by Tab leads from input to input
 */
export function FieldTip({ at, label, byKey = false }: { at: TipPlace; label: string; byKey?: boolean }) {
  const [wanted, setWanted] = useState<'press' | 'hover'>();
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const button = (
    <button
      type="button"
      aria-label={`${label}的说明`}
      data-tip
      {...(byKey ? { tabIndex: -1, title: '说明（F1）', 'aria-keyshortcuts': 'F1' } : {})}
      className="rounded-full text-muted hover:text-accent print:hidden"
      {...(wanted === undefined
        ? {
            'aria-haspopup': 'dialog',
            'aria-expanded': false,
            onMouseEnter: () => {
              rest.current = setTimeout(() => setWanted('hover'), RESTS);
            },
            onMouseLeave: () => clearTimeout(rest.current),
            onClick: () => {
              clearTimeout(rest.current);
              setWanted('press');
            },
          }
        : {})}
    >
      <CircleHelp size={14} aria-hidden="true" />
    </button>
  );
  if (wanted === undefined) return button;
  return (
    <Suspense fallback={button}>
      <FieldTipPopup at={at} label={label} trigger={button} by={wanted} />
    </Suspense>
  );
}
