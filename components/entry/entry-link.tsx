'use client';

import type { ComponentProps } from 'react';
import { PlainLink } from '#components/ui/plain-link.tsx';
import { openEntry } from './entry-place.ts';

/** A link to the home or a form of the open budget. */
export function EntryLink(props: ComponentProps<'a'> & { href: string }) {
  return <PlainLink {...props} go={openEntry} />;
}
