import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { whenShown } from './when-idle.ts';

/** How long until a part of the page is asked for again that did not come, in ms. */
const AGAIN = 5_000;

/**
 * A part of the page that is fetched once what the page was opened for is on the screen; for a `Suspense` that keeps its
 * place until then.
 * @param sooner ends where the page was opened for this very part
 */
export function afterShown<P extends object>(
  load: () => Promise<ComponentType<P>>,
  sooner?: Promise<void>,
): LazyExoticComponent<ComponentType<P>> {
  const attempt = async (): Promise<{ default: ComponentType<P> }> => {
    try {
      return { default: await load() };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
      return attempt();
    }
  };
  return lazy(() => Promise.race([whenShown(), ...(sooner === undefined ? [] : [sooner])]).then(attempt));
}
