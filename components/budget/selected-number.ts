'use client';

import { useMemo, useState, useSyncExternalStore } from 'react';
import { type NumberPlace, numberAddress, readNumberAddress } from '#lib/core/screen/index.ts';

const CHANGED = 'selected-number';

function subscribe(listener: () => void): () => void {
  const names = ['popstate', 'hashchange', CHANGED];
  for (const name of names) window.addEventListener(name, listener);
  return () => {
    for (const name of names) window.removeEventListener(name, listener);
  };
}

/**
 * The number that a person has asked about. On a page of its own it is kept in the address (`?cell=…`, `?figure=…`), which
 * can be copied and sent.
 */
export function useSelectedNumber({
  addressed,
}: {
  addressed: boolean;
}): [NumberPlace | undefined, (place: NumberPlace | undefined) => void] {
  const query = useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => '',
  );
  const named = useMemo(() => readNumberAddress(query), [query]);
  const own = useState<NumberPlace>();
  const select = (place: NumberPlace | undefined) => {
    const { pathname, hash } = window.location;
    const search = place === undefined ? '' : `?${numberAddress(place)}`;
    window.history.replaceState(window.history.state, '', `${pathname}${search}${hash}`);
    window.dispatchEvent(new Event(CHANGED));
  };
  return addressed ? [named, select] : own;
}
