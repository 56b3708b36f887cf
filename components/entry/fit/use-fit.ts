'use client';

import { useMemo } from 'react';
import { useDraftedForms } from '#components/draft/draft-hooks.ts';
import { useLiveValue } from '#components/live/use-live.ts';
import { type FitGap, type FitLine, fitLines, gapsOf } from '#lib/core/fit/index.ts';
import { type Limits, limitsOf } from '#lib/core/totals/index.ts';
import { draftOnScreen } from '../home/draft-of-view.ts';
import { useEntry } from '../use-entry.ts';
import { exceededLimits } from './exceeded.ts';

/** What is asked for, what was given down, and where the two do not fit. */
export type Fit = { lines: readonly FitLine[]; limits: Limits; gaps: readonly FitGap[] };

/** The gaps of the draft on screen: looked for only where a control figure is exceeded at all. */
export function useFit(): Fit | undefined {
  const { view } = useEntry();
  const forms = useDraftedForms();
  const exceeded = useLiveValue((state) => JSON.stringify(exceededLimits(state.totals?.limits)));
  return useMemo(() => {
    if (exceeded === '[]') return undefined;
    const draft = draftOnScreen({ view, forms });
    const [lines, limits] = [fitLines(draft), limitsOf(draft)];
    return { lines, limits, gaps: gapsOf({ lines, limits }) };
  }, [view, forms, exceeded]);
}
