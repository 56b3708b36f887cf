'use client';

import { type Fen, formatYuan } from '#lib/core/money/index.ts';
import { amountText } from '../amount-text.ts';
import { useEntryMeasure } from '../use-entry-choices.ts';

/** An amount of a table, in the chosen measure; in 元 under the pointer. `alarm` has it stand out as what is less than nothing does. */
export function AmountCell({ amount, alarm = false }: { amount: Fen; alarm?: boolean }) {
  const [measure] = useEntryMeasure();
  return (
    <td
      title={`${formatYuan(amount)} 元`}
      className={`border-b border-line px-2 py-1.5 text-right figures ${alarm || amount < 0 ? 'text-danger' : ''}`}
    >
      {amountText({ amount, measure })}
    </td>
  );
}
