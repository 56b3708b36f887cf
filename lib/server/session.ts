import {
  type NoActor,
  requireActor as proveActor,
  requireSignedIn as proveSignedIn,
  type SignedIn,
} from '#lib/auth/require-actor.ts';
import type { Result } from '#lib/core/result/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import { container } from './container.ts';

/**
 * Who sends this request, proved from its session cookie. Pages call it with `await headers()` and send whoever is
 * refused to the sign-in page.
 */
export async function requireActor(
  headers: Headers,
  options: { background?: boolean } = {},
): Promise<Result<Actor, NoActor>> {
  const { auth, services } = await container();
  return proveActor({ auth: await auth(), storage: services.storage, clock: services.clock, headers, ...options });
}

/** As `requireActor`, also for whoever has to change the password first: for what people do with their own account. */
export async function requireSignedIn(headers: Headers): Promise<Result<SignedIn, NoActor>> {
  const { auth, services } = await container();
  return proveSignedIn({ auth: await auth(), storage: services.storage, clock: services.clock, headers });
}
