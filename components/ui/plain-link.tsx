'use client';

import type { ComponentProps, MouseEvent } from 'react';

/** Whether a click asks for a tab or window of its own. */
function leavesPage(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}

/** A link that is followed in the page by what `go` does, and by the browser where it is to open elsewhere. */
export function PlainLink(props: ComponentProps<'a'> & { href: string; go: (href: string) => void }) {
  const { href, go, onClick, ...rest } = props;
  return (
    <a
      href={href}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || leavesPage(event)) return;
        event.preventDefault();
        go(href);
      }}
      {...rest}
    />
  );
}
