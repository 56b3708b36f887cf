import type { ReactNode } from 'react';

/** Something that may be wider than its place: it scrolls in its own box, which can be reached by keys. */
export function ScrollingBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keys.
    <section aria-label={label} tabIndex={0} className="overflow-x-auto">
      {children}
    </section>
  );
}
