'use client';

import { ChevronDown } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Theme } from '#components/ui/theme.ts';
import type { Person } from './person.ts';

const load = () => import('./opened-menu.tsx');
const OpenedMenu = lazy(() => load().then((loaded) => ({ default: loaded.OpenedMenu })));

/** Who is signed in; the look of the pages; signing out. What hangs from the button is fetched when it is wanted. */
export function UserMenu({ person, theme }: { person: Person; theme: Theme }) {
  const [wanted, setWanted] = useState(false);
  const button = (
    <button
      type="button"
      aria-haspopup="menu"
      className="flex h-8 items-center gap-1 rounded-sm px-2 hover:bg-accent-soft"
      {...(wanted ? {} : { 'aria-expanded': false, onPointerEnter: () => void load(), onClick: () => setWanted(true) })}
    >
      <span>{person.name}</span>
      {person.role !== person.name && <span className="text-muted max-sm:hidden">{person.role}</span>}
      <ChevronDown size={14} aria-hidden="true" />
    </button>
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <OpenedMenu trigger={button} theme={theme} />
    </Suspense>
  );
}
