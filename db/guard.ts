import { AsyncLocalStorage } from 'node:async_hooks';

const running = new AsyncLocalStorage<'read' | 'transact'>();

/**
 * Runs the work of a `read` or `transact` and marks everything that it calls.
 * @throws Error when called from inside such work: a second transaction would wait for the first for ever, and a read
 * would not see what the first has written. Use the repositories that the work was given.
 */
export function runGuarded<T>(kind: 'read' | 'transact', work: () => Promise<T>): Promise<T> {
  assertOutside(kind);
  return running.run(kind, work);
}

/** @throws Error inside the work of a `read` or `transact`. */
export function assertOutside(called: string): void {
  const around = running.getStore();
  if (around !== undefined)
    throw new Error(`storage is not re-entrant: ${called} was called inside ${around}; use the repositories at hand`);
}
