'use client';

import { useSyncExternalStore } from 'react';
import type { Measure } from './budget-view.ts';

const KEY = 'measure';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function remembered(): Measure {
  return window.localStorage.getItem(KEY) === '元' ? '元' : '万元';
}

function remember(measure: Measure): void {
  window.localStorage.setItem(KEY, measure);
  for (const listener of listeners) listener();
}

/** 万元 or 元, as this person last chose in this browser. */
export function useMeasure(): [Measure, (measure: Measure) => void] {
  return [useSyncExternalStore(subscribe, remembered, () => '万元'), remember];
}
