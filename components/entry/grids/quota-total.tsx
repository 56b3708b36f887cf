'use client';

import { useLiveValue } from '#components/live/use-live.ts';
import { type UnitCells, unitCount } from '#lib/core/forms/index.ts';
import { fen, formatYuan } from '#lib/core/money/index.ts';
import { amountText } from '../amount-text.ts';
import { useEntryMeasure } from '../use-entry-choices.ts';
import type { Quota } from './quota-choices.ts';

/** 定额总额: what the bureau's standards come to for the unit's people and vehicles. */
export function QuotaTotal({ quotas, unit }: { quotas: readonly Quota[]; unit: UnitCells }) {
  const [measure] = useEntryMeasure();
  const starting = useLiveValue((state) => state.status === 'starting');
  if (quotas.length === 0) return starting ? null : <span className="text-muted">本年没有适用的定额，直接填金额</span>;
  const total = fen(quotas.reduce((sum, { amount, per }) => sum + amount * (unitCount({ unit, path: per }) ?? 0), 0));
  return (
    <span title={`${formatYuan(total)} 元`} className="whitespace-nowrap">
      <span className="text-muted">定额总额</span>{' '}
      <span className="figures">{amountText({ amount: total, measure })}</span>
    </span>
  );
}
