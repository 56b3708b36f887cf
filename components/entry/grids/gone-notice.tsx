'use client';

import { useFormText } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { fen, formatYuan } from '#lib/core/money/index.ts';
import { amountText } from '../amount-text.ts';
import { useEntryMeasure } from '../use-entry-choices.ts';
import type { LastYearInGrid } from './use-last-year.ts';

/** What last year had that no row stands for: it is in no line above, so it is said. */
export function GoneNotice({ store, lastYear }: { store: FormStore; lastYear: LastYearInGrid }) {
  const [measure] = useEntryMeasure();
  const gone = fen(Number(useFormText(store, () => String(lastYear.gone()))));
  if (gone === 0) return null;
  return (
    <span title={`${formatYuan(gone)} 元`} className="whitespace-nowrap">
      <span className="text-muted">上年有、今年没有编</span>{' '}
      <span className="figures">{amountText({ amount: gone, measure })}</span>
    </span>
  );
}
