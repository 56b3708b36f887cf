import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { SignedIn } from '#lib/auth/require-actor.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import { requireActor, requireSignedIn } from '#lib/server/session.ts';

/** Where somebody signs in, or sets the password that is due, to come back to a page. `reason` is why they have to. */
export function signInAddress({ page, reason }: { page: string; reason: string }): string {
  if (reason === 'PASSWORD_CHANGE_DUE') return `/new-password?${new URLSearchParams({ to: page })}`;
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

/**
 * Proves who asks for a page about the own account, also where the password has to be changed first.
 * @param page where to come back to after signing in
 */
export async function requirePageSignedIn(page: string): Promise<SignedIn> {
  const signedIn = await requireSignedIn(await headers());
  if (signedIn.ok) return signedIn.value;
  redirect(signInAddress({ page, reason: signedIn.error.code }));
}
