import { type ReactNode, useId } from 'react';

/** A part of the home: its head, and what it says. */
export function HomeSection({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0">
      <header className="flex min-h-9 flex-wrap items-center gap-x-3 border-b border-line-strong pb-1">
        <h2 id={id} className="text-base font-medium">
          {title}
        </h2>
        <div className="ml-auto">{aside}</div>
      </header>
      <div className="pt-2">{children}</div>
    </section>
  );
}
