import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Actor } from '#lib/core/workflow/index.ts';
import { requireActor } from '#lib/server/session.ts';

/** Where somebody signs in, to come back to a page. `reason` is why they have to. */
export function signInAddress({ page, reason }: { page: string; reason: string }): string {
  return `/sign-in?${new URLSearchParams({ to: page, reason })}`;
}

/**
 * Proves who asks for a page. Whoever is not signed in is sent to the sign-in page and comes back from there.
 * @param page the page's own address
 */
export async function requirePageActor(page: string): Promise<Actor> {
  const actor = await requireActor(await headers());
  if (actor.ok) return actor.value;
  redirect(signInAddress({ page, reason: actor.error.code }));
}
