'use client';

import { useRemembered } from '#components/ui/remembered.ts';

/** What stands beside this year's numbers in a grid. */
export const COMPARISONS = [
  { value: 'none', label: '不比较' },
  { value: 'last-year', label: '与上年比' },
  { value: 'limits', label: '与控制数比' },
] as const;

export type Comparison = (typeof COMPARISONS)[number]['value'];

/** The unit that amounts are entered and shown in; what is stored is always 元. */
export function useEntryMeasure() {
  return useRemembered({ key: 'entry measure', values: ['元', '万元'] });
}

/** What this year's numbers are compared with. */
export function useComparison() {
  return useRemembered<Comparison>({ key: 'entry comparison', values: ['last-year', 'none', 'limits'] });
}
