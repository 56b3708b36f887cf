'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { type RefObject, useCallback, useEffect, useMemo } from 'react';
import { filterOf, type QueueFilter, queryOf } from './queue-filter.ts';

const KEY = 'review-filter';

/**
 * The filter in the address; where the address says none, the one that was set last in this browser, and in any case what was
 * typed for a name before the page's script was there.
 */
export function useQueueFilter(name: RefObject<HTMLInputElement | null>): [QueueFilter, (filter: QueueFilter) => void] {
  const query = useSearchParams();
  const path = usePathname();
  const router = useRouter();
  const filter = useMemo(() => filterOf(new URLSearchParams(query)), [query]);
  const put = useCallback(
    (next: QueueFilter) => {
      const text = queryOf(next, query.get('year'));
      remember(queryOf(next, null));
      window.history.replaceState(null, '', `${path}${text}`);
    },
    [path, query],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the page is opened, never over what is chosen there
  useEffect(() => {
    const early = name.current?.value ?? filter.name;
    const stated = queryOf(filter, null) === '' ? filterOf(new URLSearchParams(remembered())) : filter;
    const wanted = early === filter.name ? stated : { ...stated, name: early };
    if (queryOf(wanted, null) === queryOf(filter, null)) return;
    // Not as in `put`: until the page has started, its router does not see what is done to the history.
    router.replace(`${path}${queryOf(wanted, query.get('year'))}`);
  }, []);
  return [filter, put];
}

/** Where the browser keeps nothing, the address alone does. */
function remember(query: string): void {
  try {
    window.localStorage.setItem(KEY, query);
  } catch {
    return;
  }
}

function remembered(): string {
  try {
    return window.localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}
