'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import { GROUPINGS, type Grouping } from '#lib/core/comparison/index.ts';
import { FORM_IDS, type FormKey, formName } from '#lib/core/forms/index.ts';
import { BASES, type BaseKind } from '#lib/core/screen/index.ts';

/** The tabs of the screen of one department. */
const TABS = ['changes', 'forms', 'tables', 'findings', 'comments', 'steps'] as const;
export type ReviewTab = (typeof TABS)[number];

/** What is open: tab, base of the comparison as it is asked for, grouping, and the form that is read. */
export type ReviewPlace = {
  tab: ReviewTab;
  base: { against: BaseKind; snapshot?: string };
  by: Grouping;
  form?: FormKey;
};

/** What is open by the address of the page, and the way to something else, also for whoever is sent the address. */
export function useReviewAddress(): [ReviewPlace, (to: Partial<ReviewPlace>) => void] {
  const query = useSearchParams();
  const path = usePathname();
  const text = query.toString();
  const place = useMemo(() => placeOf(new URLSearchParams(text)), [text]);
  const go = (to: Partial<ReviewPlace>) => {
    const { tab, base, by, form } = { ...place, ...to };
    const next = new URLSearchParams({ tab, ...base, by, ...(form === undefined ? {} : { form: formName(form) }) });
    window.history.replaceState(null, '', `${path}?${next}`);
  };
  return [place, go];
}

function formIn(text: string): { form?: FormKey } {
  const at = text.indexOf('/');
  const form = FORM_IDS.find((id) => id === text.slice(0, Math.max(0, at)));
  return form === undefined ? {} : { form: { form, owner: text.slice(at + 1) } };
}

function placeOf(query: URLSearchParams): ReviewPlace {
  const snapshot = query.get('snapshot');
  const against = BASES.find((kind) => kind === query.get('against')) ?? 'submission';
  return {
    tab: TABS.find((tab) => tab === query.get('tab')) ?? 'changes',
    base: { against, ...(snapshot === null || against !== 'submission' ? {} : { snapshot }) },
    by: GROUPINGS.find((by) => by === query.get('by')) ?? 'unit',
    ...formIn(query.get('form') ?? ''),
  };
}
