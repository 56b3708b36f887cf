'use client';

import { useId } from 'react';
import {
  formatIndicatorValue,
  GRADED_WORDS,
  INDICATOR_OPERATORS,
  type IndicatorOperator,
  parseIndicatorValue,
} from '#lib/core/performance/index.ts';
import { type ControlProps, inputAttributes, inputClass } from './control.ts';
import { useTyping } from './use-typing.ts';

/**
 * Value of an indicator: an operator beside number and measure, or a graded word. An operator that is typed with the
 * number moves to its own box on leaving.
 */
export function IndicatorValueField(props: ControlProps) {
  const { binding, invalid, id } = props;
  const words = useId();
  const value = parseIndicatorValue(binding.text);
  const operator = value.kind === 'number' && binding.text.startsWith(value.operator) ? value.operator : '';
  const rest = binding.text.slice(operator.length);
  const typing = useTyping({ text: rest, onText: (text) => binding.type(`${operator}${text}`) });
  const { readOnly, ...attributes } = inputAttributes(props);
  const leave = () => {
    const plain = formatIndicatorValue(value);
    if (plain !== binding.text) binding.type(plain);
  };
  return (
    <span className="flex min-w-0 gap-1">
      <select
        aria-label={`${binding.definition?.label ?? '指标值'}的符号`}
        className={`h-8 !w-14 shrink-0 ${inputClass({ invalid: false })}`}
        disabled={readOnly || value.kind !== 'number'}
        value={operator}
        onChange={(event) => binding.set(`${event.target.value as IndicatorOperator}${rest}`)}
      >
        {INDICATOR_OPERATORS.map((sign) => (
          <option key={sign} value={sign}>
            {sign === '' ? '—' : sign}
          </option>
        ))}
      </select>
      <input
        type="text"
        autoComplete="off"
        list={words}
        placeholder="90% 或 显著提高"
        className={`h-8 ${inputClass({ invalid })}`}
        {...attributes}
        id={id}
        readOnly={readOnly}
        {...typing}
        onBlur={leave}
      />
      <datalist id={words}>
        {GRADED_WORDS.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
    </span>
  );
}
