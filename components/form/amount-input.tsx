'use client';

import { type KeyboardEvent, useState } from 'react';
import { applyTyped, editedText, evaluateAmount } from '#lib/core/expression/index.ts';
import { formatWanyuan, formatYuan, separateThousands } from '#lib/core/money/index.ts';
import { type ControlProps, inputAttributes, inputClass } from './control.ts';
import { isComposing, useTyping } from './use-typing.ts';

/** The unit that amounts are shown and typed in; a cell keeps 元 whatever it is. */
export type AmountMeasure = '元' | '万元';

/** What the box held when it was entered, what was typed since, and what that left in the cell. */
type Editing = { before: string; shown: string; typed: string; left: string };

/**
 * A box for an amount. It computes: `68*900*12`, `+20` adds to what is there. While it is entered it shows the
 * expression and what that comes to; left alone it shows the amount, with separators, in the chosen unit.
 */
export function AmountInput(props: ControlProps & { measure: AmountMeasure }) {
  const { binding, invalid, measure } = props;
  const { text } = binding;
  const [editing, setEditing] = useState<Editing>();
  // Undo, or somebody else, changed the cell under the box: what it holds now is shown.
  const current = editing !== undefined && editing.left !== text ? opened({ text, measure }) : editing;
  const outcome = evaluateAmount(text);
  const typing = useTyping({
    text: current === undefined ? restingText({ text, measure }) : current.typed,
    onText: (typed) => {
      const { before, shown } = current ?? opened({ text, measure });
      const left = typed === shown ? before : applyTyped({ typed, before, unit: measure });
      setEditing({ before, shown, typed, left });
      binding.type(left);
    },
  });
  const cancel = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event.nativeEvent) || current === undefined) return;
    if (current.typed === current.shown) return;
    event.stopPropagation();
    setEditing(opened({ text: current.before, measure }));
    binding.type(current.before);
  };
  const negative = outcome.ok && outcome.value.amount < 0;
  const result = current !== undefined && outcome.ok && outcome.value.expression !== undefined;
  return (
    <span className="flex min-w-0 flex-col">
      <span className="flex items-center gap-2">
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className={`figures h-8 text-right ${negative ? 'text-danger' : ''} ${inputClass({ invalid })}`}
          {...inputAttributes(props)}
          title={binding.readOnly ?? (outcome.ok ? `${formatYuan(outcome.value.amount)} 元` : undefined)}
          {...typing}
          onFocus={(event) => {
            setEditing(opened({ text, measure }));
            const box = event.currentTarget;
            // After React has put the expression into the box.
            requestAnimationFrame(() => document.activeElement === box && box.select());
          }}
          onBlur={() => setEditing(undefined)}
          onKeyDown={cancel}
        />
        <span className="whitespace-nowrap text-muted">{measure}</span>
      </span>
      <span role="status" className="figures text-right text-grid text-muted">
        {result ? `= ${formatYuan(outcome.value.amount)} 元` : null}
      </span>
    </span>
  );
}

function opened({ text, measure }: { text: string; measure: AmountMeasure }): Editing {
  const shown = editedText({ text, unit: measure });
  return { before: text, shown, typed: shown, left: text };
}

/** What a box shows that nobody is in: the amount in its unit; a text that is none as it is. */
export function restingText({ text, measure }: { text: string; measure: AmountMeasure }): string {
  const outcome = evaluateAmount(text);
  if (!outcome.ok) return text;
  const { amount } = outcome.value;
  return measure === '元' ? formatYuan(amount) : separateThousands(formatWanyuan(amount));
}
