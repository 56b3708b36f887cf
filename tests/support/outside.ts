import { AsyncResource } from 'node:async_hooks';

const beforeAnyRequest = new AsyncResource('another request');

/** Runs work as another request would: not as something that the present one has called. */
export function outside<T>(work: () => T): T {
  return beforeAnyRequest.runInAsyncScope(work);
}
