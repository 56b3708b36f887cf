'use client';

import { useLiveValue } from '#components/live/use-live.ts';
import type { CategoryId } from '#lib/core/ledger/index.ts';
import { type Fen, fen, formatYuan } from '#lib/core/money/index.ts';
import { amountText } from '../amount-text.ts';
import { useComparison, useEntryMeasure } from '../use-entry-choices.ts';

function Amount({ label, amount }: { label: string; amount: Fen }) {
  const [measure] = useEntryMeasure();
  return (
    <span title={`${formatYuan(amount)} 元`} className="whitespace-nowrap">
      <span className="text-muted">{label}</span>{' '}
      <span className={`figures ${amount < 0 ? 'text-danger' : ''}`}>{amountText({ amount, measure })}</span>
    </span>
  );
}

/** 控制数 of a unit's category: what it is, what is used, what is left. Nothing where none is set. */
export function LimitNotice({ unit, category }: { unit: string; category: CategoryId }) {
  const [comparison] = useComparison();
  const limits = useLiveValue((state) => state.totals?.limits.units);
  const own = limits?.filter((limit) => limit.unit === unit && limit.category === category) ?? [];
  if (own.length === 0) return comparison === 'limits' ? <span className="text-muted">还没有下达控制数</span> : null;
  const sum = (part: 'limit' | 'used' | 'left') => fen(own.reduce((total, limit) => total + limit[part], 0));
  return (
    <span className="flex flex-wrap gap-x-3 text-grid">
      <Amount label="控制数" amount={sum('limit')} />
      <Amount label="已用" amount={sum('used')} />
      <Amount label="余" amount={sum('left')} />
    </span>
  );
}
