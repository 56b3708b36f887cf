'use client';

import { Popover } from '@base-ui/react/popover';
import { type ReactElement, useState } from 'react';
import { fieldHelp } from '#lib/core/form-help/index.ts';
import { POPUP } from './popup-class.ts';
import type { TipPlace } from './tip-place.ts';

/** What a field means, hanging from its `trigger`. Open from the start. */
export function FieldTipPopup(props: { at: TipPlace; label: string; trigger: ReactElement; by: 'press' | 'hover' }) {
  const { at, label, trigger, by } = props;
  const { help, basis } = fieldHelp(at);
  const [open, setOpen] = useState(true);
  const hovered = by === 'hover';
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      {/* It was open before there was anything that could notice the pointer, and so would not notice it leave. */}
      <Popover.Trigger
        openOnHover
        delay={300}
        render={trigger}
        {...(hovered ? { onMouseLeave: () => setOpen(false) } : {})}
      />
      <Popover.Portal>
        <Popover.Positioner align="start" sideOffset={4} className="z-40">
          <Popover.Popup className={`max-w-80 px-3 py-2 ${POPUP}`} {...(hovered ? { initialFocus: false } : {})}>
            <Popover.Title className="sr-only">{label}的说明</Popover.Title>
            <Popover.Description>{help}</Popover.Description>
            {basis === undefined ? null : <p className="mt-1 text-muted">依据：{basis}</p>}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
