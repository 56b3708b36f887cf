import { memo, useState } from 'react';
import { amountText } from '#components/entry/amount-text.ts';
import { useEarlyText } from '#components/ui/early-text.ts';
import { applyTyped, describeExpressionError, editedText, evaluateAmount } from '#lib/core/expression/index.ts';
import type { Fen } from '#lib/core/money/index.ts';

/** The unit that amounts are shown and typed in. */
export type Measure = '元' | '万元';

type Props = {
  label: string;
  text: string;
  asked: Fen;
  measure: Measure;
  changed: boolean;
  editable: boolean;
  column: number;
  onText: (text: string) => void;
};

/** One control figure, with what was asked for below it. */
export const FigureField = memo(function FigureField(props: Props) {
  const { label, text, asked, measure, changed, editable, column, onText } = props;
  const [typed, setTyped] = useState<string>();
  const read = evaluateAmount(text);
  const wrong = text.trim() !== '' && !read.ok ? describeExpressionError(read.error) : undefined;
  const shown = read.ok && text.trim() !== '' ? amountText({ amount: read.value.amount, measure }) : text;
  const take = (entered: string) => {
    const next = entered.trim() === '' ? '' : applyTyped({ typed: entered, before: text, unit: measure });
    if (next !== text) onText(next);
  };
  const commit = () => {
    if (typed === undefined) return;
    setTyped(undefined);
    take(typed);
  };
  const field = useEarlyText<HTMLInputElement>({ text: shown, onText: take });
  const look = wrong !== undefined ? 'border-danger' : changed ? 'border-accent' : 'border-line';
  return (
    <>
      <input
        ref={field}
        aria-label={label}
        aria-invalid={wrong !== undefined}
        title={wrong}
        data-column={column}
        inputMode="decimal"
        disabled={!editable}
        value={typed ?? shown}
        onFocus={(event) => {
          if (editable) setTyped(editedText({ text, unit: measure }));
          event.target.select();
        }}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped(editedText({ text, unit: measure }));
        }}
        className={`figures h-7 w-full min-w-28 rounded-sm border bg-surface px-1.5 text-right disabled:border-transparent disabled:bg-transparent ${look}`}
      />
      <span className="figures block px-1.5 text-right text-[12px] leading-4 text-muted">
        {asked === 0 ? '\u00a0' : amountText({ amount: asked, measure })}
      </span>
    </>
  );
});
