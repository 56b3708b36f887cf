'use client';

import { useFormText } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { useLiveValue } from '#components/live/use-live.ts';
import { type Fen, fen, formatYuan } from '#lib/core/money/index.ts';
import { amountText } from '../amount-text.ts';
import { useEntryMeasure } from '../use-entry-choices.ts';
import { type SourceSum, sourceSums } from './source-sums.ts';

function Amount({ label, amount, strong = false }: { label: string; amount: Fen; strong?: boolean }) {
  const [measure] = useEntryMeasure();
  return (
    <span title={`${formatYuan(amount)} 元`} className="whitespace-nowrap">
      <span className="text-muted">{label}</span>{' '}
      <span key={amount} className={`flash figures ${strong ? 'font-medium' : ''} ${amount < 0 ? 'text-danger' : ''}`}>
        {amountText({ amount, measure })}
      </span>
    </span>
  );
}

/** 当年预算 of a project and where it comes from, and what of its control figure is left. */
export function ProjectSums({ store }: { store: FormStore }) {
  const text = useFormText(store, () => JSON.stringify(sourceSums(store.list('lines'))));
  const sums = JSON.parse(text) as SourceSum[];
  const limit = useLiveValue((state) =>
    state.totals?.limits.projects.find(({ project }) => project === store.key.owner),
  );
  const total = fen(sums.reduce((sum, { amount }) => sum + amount, 0));
  return (
    <span className="flex flex-wrap gap-x-3 text-grid">
      <Amount label="当年预算" amount={total} strong />
      {sums.length > 1 && <span className="text-muted">=</span>}
      {sums.length > 1 && sums.map(({ id, label, amount }) => <Amount key={id} label={label} amount={amount} />)}
      {limit !== undefined && <Amount label="控制数余" amount={limit.left} />}
    </span>
  );
}
