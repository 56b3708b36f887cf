import './old-browsers.ts';
import type { FromWorker, ToWorker } from './live-protocol.ts';
import { LiveQueue } from './live-queue.ts';

/** The worker's own global, of which the page's types know nothing. */
type Scope = { postMessage(message: FromWorker): void; onmessage: ((event: MessageEvent<ToWorker>) => void) | null };

const scope = self as unknown as Scope;

const queue = new LiveQueue({
  tell: (message) => scope.postMessage(message),
  later: (work, milliseconds) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
});

scope.onmessage = ({ data }) => queue.hear(data);
