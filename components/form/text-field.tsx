'use client';

import { type ControlProps, inputAttributes, inputClass } from './control.ts';
import { useTyping } from './use-typing.ts';

/** A line of text. */
export function TextField(props: ControlProps) {
  const { binding, invalid } = props;
  const typing = useTyping({ text: binding.text, onText: binding.type });
  return (
    <input
      type="text"
      autoComplete="off"
      className={`h-8 ${inputClass({ invalid })}`}
      {...inputAttributes(props)}
      {...typing}
    />
  );
}
