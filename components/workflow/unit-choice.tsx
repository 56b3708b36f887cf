'use client';

import { useId } from 'react';

/** The units that something is given back to: one, or several at once. */
export function UnitChoice(props: {
  units: readonly { code: string; name: string }[];
  several: boolean;
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
}) {
  const { units, several, chosen, onChoose } = props;
  const name = useId();
  const choose = (code: string, on: boolean) => {
    if (!several) return onChoose([code]);
    onChoose(on ? [...chosen, code] : chosen.filter((other) => other !== code));
  };
  return (
    <fieldset className="max-h-60 overflow-auto border border-line px-3 py-2">
      <legend className="px-1">退回哪{several ? '些' : '个'}单位</legend>
      {units.map(({ code, name: label }) => (
        <label key={code} className="flex items-center gap-2 py-1">
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen.includes(code)}
            onChange={(event) => choose(code, event.target.checked)}
          />
          <span className="figures text-muted">{code}</span> {label}
        </label>
      ))}
    </fieldset>
  );
}
