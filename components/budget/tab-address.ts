'use client';

import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** Addresses are typed and cut off, too: what cannot be read names no tab. */
function current(): string {
  try {
    return decodeURIComponent(window.location.hash.slice(1));
  } catch {
    return '';
  }
}

/**
 * The open tab, kept in the address after `#`, so that it can be linked to and the browser's Back goes to the last one.
 * @param input.first the one that is open where the address names none
 */
export function useTab(input: { tabs: readonly string[]; first: string | undefined }): [string, (tab: string) => void] {
  const { tabs, first = '' } = input;
  const wanted = useSyncExternalStore(subscribe, current, () => '');
  const open = (tab: string) => {
    window.location.hash = encodeURIComponent(tab);
  };
  return [[wanted, first].find((tab) => tabs.includes(tab)) ?? tabs[0] ?? '', open];
}
