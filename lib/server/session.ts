import { type NoActor, requireActor as proveActor } from '#lib/auth/require-actor.ts';
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
