'use client';

import { useFigure, useLiveValue } from '#components/live/use-live.ts';
import { fen } from '#lib/core/money/index.ts';
import { type YearPair, yearPair } from '#lib/core/totals/index.ts';
import type { Reason } from './reasons.ts';

const NOWHERE = { table: '', row: '', column: '' };

/** This year's amount beside last year's; nothing where either is not known. */
export function useCompared({ field, compared }: Reason): YearPair | undefined {
  const current = useFigure(compared?.cell ?? NOWHERE);
  const previous = useLiveValue(({ report }) => report && compared?.before(report.lastYear.figures));
  if (current === undefined || previous === undefined) return undefined;
  return yearPair({ id: field, label: '', current: fen(current), previous });
}
