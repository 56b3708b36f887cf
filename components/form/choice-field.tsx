'use client';

import type { Choice } from '#lib/core/forms/index.ts';
import { type ControlProps, inputAttributes, inputClass } from './control.ts';

/** One of a few. A text that is none of them is shown as it is, so that it can be seen and changed. */
export function ChoiceField(props: ControlProps & { choices: readonly Choice[] }) {
  const { binding, choices, invalid } = props;
  const { readOnly, ...attributes } = inputAttributes(props);
  const known = binding.text === '' || choices.some(({ value }) => value === binding.text);
  return (
    <select
      className={`h-8 ${inputClass({ invalid })}`}
      {...attributes}
      disabled={readOnly}
      value={binding.text}
      onChange={(event) => binding.set(event.target.value)}
    >
      <option value="">请选择</option>
      {known ? null : <option value={binding.text}>{binding.text}（不在选项中）</option>}
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
