'use client';

import { plainValue } from '#lib/core/entry/index.ts';
import { type ControlProps, inputAttributes, inputClass } from './control.ts';
import { useTyping } from './use-typing.ts';

/** A day, typed in any of the usual ways; made `2026-01-15` on leaving. */
export function DayField(props: ControlProps) {
  return <MendedLine {...props} kind="day" placeholder="2026-01-15" className="max-w-44" />;
}

/** A budget year of four digits. */
export function YearField(props: ControlProps) {
  return <MendedLine {...props} kind="year" placeholder="2026" className="max-w-28" />;
}

/** A code of letters and digits. */
export function CodeField(props: ControlProps) {
  return <MendedLine {...props} kind="code" placeholder="" className="" />;
}

function MendedLine(props: ControlProps & { kind: 'day' | 'year' | 'code'; placeholder: string; className: string }) {
  const { binding, invalid, kind, placeholder, className } = props;
  const typing = useTyping({ text: binding.text, onText: binding.type });
  const leave = () => {
    const plain = plainValue({ kind, text: binding.text });
    if (plain !== binding.text) binding.type(plain);
  };
  return (
    <input
      type="text"
      inputMode={kind === 'year' ? 'numeric' : 'text'}
      autoComplete="off"
      placeholder={placeholder}
      className={`figures h-8 ${className} ${inputClass({ invalid })}`}
      {...inputAttributes(props)}
      {...typing}
      onBlur={leave}
    />
  );
}
