'use client';

import { Popover } from '@base-ui/react/popover';
import { type ReactElement, useState } from 'react';
import type { FieldDefinition } from '#lib/core/forms/index.ts';
import { POPUP } from './popup-class.ts';

/** What a field means, hanging from its `trigger`. Open from the start. */
export function FieldTipPopup(props: { definition: FieldDefinition; trigger: ReactElement; by: 'press' | 'hover' }) {
  const { definition, trigger, by } = props;
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
            <Popover.Title className="sr-only">{definition.label}的说明</Popover.Title>
            <Popover.Description>{definition.help}</Popover.Description>
            {definition.basis === undefined ? null : <p className="mt-1 text-muted">依据：{definition.basis}</p>}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
