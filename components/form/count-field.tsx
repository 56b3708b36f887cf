'use client';

import { plainValue } from '#lib/core/entry/index.ts';
import { type ControlProps, inputAttributes, inputClass } from './control.ts';
import { useTyping } from './use-typing.ts';

/** A number with its measure behind it. Full-width digits and separators are taken, and made plain on leaving. */
export function CountField(props: ControlProps) {
  const { binding, invalid } = props;
  const { definition } = binding;
  const typing = useTyping({ text: binding.text, onText: binding.type });
  const kind = definition?.kind ?? 'count';
  const leave = () => {
    const plain = plainValue({ kind, text: binding.text });
    if (plain !== binding.text) binding.type(plain);
  };
  return (
    <span className="flex items-center gap-2">
      <input
        type="text"
        inputMode={kind === 'decimal' ? 'decimal' : 'numeric'}
        autoComplete="off"
        className={`figures h-8 text-right ${inputClass({ invalid })}`}
        {...inputAttributes(props)}
        {...typing}
        onBlur={leave}
      />
      {definition?.measure === undefined ? null : (
        <span className="whitespace-nowrap text-muted">{definition.measure}</span>
      )}
    </span>
  );
}
