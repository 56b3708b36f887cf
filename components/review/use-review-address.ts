'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import { GROUPINGS, type Grouping } from '#lib/core/comparison/index.ts';
import { BASES, type BaseKind } from '#lib/core/screen/index.ts';

/** The tabs of the screen of one department. */
const TABS = ['changes', 'forms', 'tables', 'findings', 'comments', 'steps'] as const;
export type ReviewTab = (typeof TABS)[number];

/** What is open: tab, base of the comparison as it is asked for, grouping. */
export type ReviewPlace = { tab: ReviewTab; base: { against: BaseKind; snapshot?: string }; by: Grouping };

/** What is open by the address of the page, and the way to something else, also for whoever is sent the address. */
export function useReviewAddress(): [
  ReviewPlace,
  (to: { tab?: ReviewTab; base?: ReviewPlace['base']; by?: Grouping }) => void,
] {
  const query = useSearchParams();
  const path = usePathname();
  const text = query.toString();
  const place = useMemo(() => placeOf(new URLSearchParams(text)), [text]);
  const go = (to: Partial<ReviewPlace>) => {
    const { tab, base, by } = { ...place, ...to };
    const next = new URLSearchParams({ tab, ...base, by });
    window.history.replaceState(null, '', `${path}?${next}`);
  };
  return [place, go];
}

function placeOf(query: URLSearchParams): ReviewPlace {
  const snapshot = query.get('snapshot');
  const against = BASES.find((kind) => kind === query.get('against')) ?? 'submission';
  return {
    tab: TABS.find((tab) => tab === query.get('tab')) ?? 'changes',
    base: { against, ...(snapshot === null || against !== 'submission' ? {} : { snapshot }) },
    by: GROUPINGS.find((by) => by === query.get('by')) ?? 'unit',
  };
}
