'use client';

import { useLiveValue } from '#components/live/use-live.ts';

/** Last year beside this year. */
export function YearChart() {
  const comparison = useLiveValue((state) => state.comparison);
  return <p>{comparison?.previousYear}</p>;
}
