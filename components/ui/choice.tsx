'use client';

import { useId } from 'react';

type Option<T extends string> = { value: T; label: string; hint?: string };

/** A few exclusive choices side by side, such as 万元 ⇄ 元. Arrow keys move between them. */
export function Choice<T extends string>(props: {
  label: string;
  value: T;
  options: readonly Option<T>[];
  onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className="inline-flex h-8 rounded-sm border border-line bg-surface">
      <legend className="sr-only">{props.label}</legend>
      {props.options.map(({ value, label, hint }) => (
        <label
          key={value}
          title={hint}
          className="flex items-center border-line px-3 whitespace-nowrap text-muted not-last:border-r hover:bg-accent-soft has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={value === props.value}
            onChange={() => props.onChange(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
