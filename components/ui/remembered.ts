'use client';

import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    // Storage is forbidden: nothing is remembered, everything works.
    return null;
  }
}

function write({ key, value }: { key: string; value: string }): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    return;
  } finally {
    for (const listener of listeners) listener();
  }
}

/**
 * A choice among a few, as this person last made it in this browser; the first one until then.
 * @param input.key its name in the browser's storage
 */
export function useRemembered<T extends string>(input: {
  key: string;
  values: readonly [T, ...T[]];
}): [T, (value: T) => void] {
  const { key, values } = input;
  const stored = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  const value = values.find((known) => known === stored) ?? values[0];
  return [value, (chosen) => write({ key, value: chosen })];
}
