'use client';

import dynamic from 'next/dynamic';
import { useLiveValue } from '#components/live/use-live.ts';

const YearComparisonChart = dynamic(
  () => import('#components/charts/year-comparison.tsx').then((m) => m.YearComparisonChart),
  { loading: () => <p className="text-muted">正在画图…</p> },
);

/** This year beside last year, where anything is known of last year. */
export function YearChart() {
  const comparison = useLiveValue((state) => state.comparison);
  const starting = useLiveValue((state) => state.totals === undefined);
  if (comparison !== undefined) return <YearComparisonChart comparison={comparison} />;
  return (
    <p className="text-muted">
      {starting ? '正在计算…' : '还不知道上年的数。上年预算不在本系统的，在“上年预算数”里填，这里就有对比。'}
    </p>
  );
}
