'use client';

import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

const current = () => decodeURIComponent(window.location.hash.slice(1));

/** The open tab, kept in the address after `#`, so that it can be linked to and the browser's Back goes to the last one. */
export function useTab(tabs: readonly string[]): [string, (tab: string) => void] {
  const wanted = useSyncExternalStore(subscribe, current, () => '');
  const open = (tab: string) => {
    window.location.hash = encodeURIComponent(tab);
  };
  return [tabs.includes(wanted) ? wanted : (tabs[0] ?? ''), open];
}
