import type { ReactNode } from 'react';
import { InboxBell } from '#components/inbox/inbox-bell.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import type { Theme } from '#components/ui/theme.ts';
import type { Person } from './person.ts';
import { SkipButton } from './skip-button.tsx';
import { UserMenu } from './user-menu.tsx';

/** The bar on top of every page: where am I, and who am I. `children` are the place, from the whole to the part. */
export function TopBar({ person, theme, children }: { person: Person; theme: Theme; children?: ReactNode }) {
  return (
    <header className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-surface px-4 py-1.5 print:hidden">
      <SkipButton />
      <PageLink href="/" className="font-medium whitespace-nowrap text-ink hover:text-accent max-md:flex-1">
        预算编制
      </PageLink>
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 text-muted max-md:order-last max-md:basis-full">
        {children}
      </div>
      <InboxBell />
      <UserMenu person={person} theme={theme} />
    </header>
  );
}

/** One step of the place in the top bar; with an address it leads there. */
export function Place(props: { children: ReactNode; strong?: boolean; address?: string }) {
  const { children, strong = false, address } = props;
  const tone = strong ? 'text-ink' : '';
  return (
    // In one piece: a long name that breaks must not leave its line behind.
    <span className="flex min-w-0 items-center gap-x-3">
      <span aria-hidden="true" className="text-line-strong max-md:hidden">
        │
      </span>
      {address === undefined ? (
        <span className={`min-w-0 ${tone}`}>{children}</span>
      ) : (
        <PageLink href={address} className={`min-w-0 ${tone} hover:text-accent`}>
          {children}
        </PageLink>
      )}
    </span>
  );
}
