import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';

const OPENING = <p className="p-4 text-muted">正在打开…</p>;

/**
 * A part of the screen that is fetched when it is drawn first. `next/dynamic` does the same for parts that the server
 * draws, too; none of these is, and it weighs 2.4 kB on every page.
 * @param input.waiting what stands there meanwhile; null for what comes over the page
 */
export function fetched<Props extends object>(input: {
  load: () => Promise<ComponentType<Props>>;
  waiting?: ReactNode;
}): ComponentType<Props> {
  const { load, waiting = OPENING } = input;
  // Lazy hides which properties there are from its element; they are those of what it loads.
  const Part = lazy(async () => ({ default: (await load()) as ComponentType<object> }));
  return (props) => (
    <Suspense fallback={waiting}>
      <Part {...props} />
    </Suspense>
  );
}
