'use client';

import type { ComponentProps, MouseEvent } from 'react';
import { openEntry } from './entry-place.ts';

/** Whether a click asks for a tab or window of its own. */
function leavesPage(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}

/** A link to the home or a form of the open budget. */
export function EntryLink({ href, onClick, ...rest }: ComponentProps<'a'> & { href: string }) {
  return (
    <a
      href={href}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || leavesPage(event)) return;
        event.preventDefault();
        openEntry(href);
      }}
      {...rest}
    />
  );
}
