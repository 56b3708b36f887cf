import Link from 'next/link';
import type { ReactNode } from 'react';

/** A place on the page that its list of contents leads to. */
export type HelpAnchor = { id: string; title: string };

type Props = { title: string; lead: string; anchors: readonly HelpAnchor[]; children: ReactNode };

/** A page of 帮助: the text in a column to read, its contents at the side; on paper only the text. */
export function HelpFrame({ title, lead, anchors, children }: Props) {
  return (
    <div className="mx-auto flex max-w-5xl gap-10 px-4 pt-4 pb-16">
      <nav aria-label="本页目录" className="sticky top-4 hidden h-fit w-44 shrink-0 text-grid lg:block print:hidden">
        <Link href="/help" className="text-accent underline underline-offset-4">
          帮助目录
        </Link>
        <ul className="mt-3 border-l border-line">
          {anchors.map(({ id, title: label }) => (
            <li key={id}>
              <a href={`#${id}`} className="block py-1 pl-3 text-muted hover:text-accent">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main className="min-w-0 max-w-2xl flex-1">
        <Link href="/help" className="text-accent underline underline-offset-4 lg:hidden print:hidden">
          帮助目录
        </Link>
        <h1 className="text-title font-semibold">{title}</h1>
        <p className="mt-1 text-base leading-7 text-muted">{lead}</p>
        {children}
      </main>
    </div>
  );
}

/** A part of the page, with a place to link to. */
export function HelpSection({ id, title, children }: HelpAnchor & { children: ReactNode }) {
  return (
    <section id={id} className="mt-8 scroll-mt-4" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="border-b border-line pb-1 text-base font-semibold">
        {title}
      </h2>
      <div className="mt-2 leading-7">{children}</div>
    </section>
  );
}
