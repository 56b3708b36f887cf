'use client';

import { type ControlProps, inputAttributes } from './control.ts';

/** 是 or 否. A box that was never touched reads as 否. */
export function FlagField(props: ControlProps) {
  const { binding } = props;
  const { readOnly, ...attributes } = inputAttributes(props);
  return (
    <span className="flex h-8 items-center gap-2">
      <input
        type="checkbox"
        className="size-4 accent-accent"
        {...attributes}
        disabled={readOnly}
        checked={binding.text === '1'}
        onChange={(event) => binding.set(event.target.checked ? '1' : '0')}
      />
      <span aria-hidden="true">{binding.text === '1' ? '是' : '否'}</span>
    </span>
  );
}
