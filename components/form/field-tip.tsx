'use client';

import { Popover } from '@base-ui/react/popover';
import { CircleHelp } from 'lucide-react';
import type { FieldDefinition } from '#lib/core/forms/index.ts';
import { POPUP } from './code-picker.tsx';

/** What a field means, how it is filled, and the law behind it: on hover, on touch, and by the keyboard. */
export function FieldTip({ definition }: { definition: FieldDefinition }) {
  return (
    <Popover.Root>
      <Popover.Trigger
        openOnHover
        delay={300}
        aria-label={`${definition.label}的说明`}
        className="rounded-full text-muted hover:text-accent print:hidden"
      >
        <CircleHelp size={14} aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner align="start" sideOffset={4} className="z-40">
          <Popover.Popup className={`max-w-80 px-3 py-2 ${POPUP}`}>
            <Popover.Title className="sr-only">{definition.label}的说明</Popover.Title>
            <Popover.Description>{definition.help}</Popover.Description>
            {definition.basis === undefined ? null : <p className="mt-1 text-muted">依据：{definition.basis}</p>}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
