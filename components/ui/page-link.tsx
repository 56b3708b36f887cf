'use client';

import { useRouter } from 'next/navigation';
import type { ComponentProps } from 'react';
import { PlainLink } from './plain-link.tsx';

/**
 * A link to another page from what stands on every page. `next/link` also fetches ahead, which these need not, and weighs 4 kB on
 * each form.
 */
export function PageLink(props: ComponentProps<'a'> & { href: string }) {
  const router = useRouter();
  return <PlainLink {...props} go={(href) => router.push(href)} />;
}
