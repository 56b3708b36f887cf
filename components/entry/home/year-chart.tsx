'use client';

import { useLiveValue } from '#components/live/use-live.ts';
import { fetched } from '#components/ui/fetched.tsx';

const YearComparisonChart = fetched({
  load: () => import('#components/charts/year-comparison.tsx').then((m) => m.YearComparisonChart),
  waiting: <p className="text-muted">正在画图…</p>,
});

/** This year beside last year, where anything is known of last year. */
export function YearChart() {
  const comparison = useLiveValue((state) => state.comparison);
  const partOf = useLiveValue((state) => state.partOf);
  const starting = useLiveValue((state) => state.totals === undefined);
  if (comparison !== undefined) return <YearComparisonChart comparison={comparison} />;
  if (starting) return <p className="text-muted">正在计算…</p>;
  return (
    <p className="text-muted">
      {partOf === undefined
        ? '还不知道上年的数。上年预算不在本系统的，在“上年预算数”里填，这里就有对比。'
        : '本单位上年的预算不在本系统里。上年预算数由主管部门按全部门填，不分单位；要看与上年的对比，请问主管部门财务。'}
    </p>
  );
}
