import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Clock, Storage } from '#lib/usecases/ports/index.ts';
import type { Auth } from './create-auth.ts';
import { USERNAME } from './username.ts';

/** Failures after which a name is locked, and for how long, in milliseconds. */
export const FAILURE_LIMIT = 5;
export const LOCK_TIME = 15 * 60 * 1000;

/** Why somebody is not signed in. Whether the name, the password or the account is at fault is not told. */
export type NotSignedIn = { code: 'WRONG_NAME_OR_PASSWORD' } | { code: 'LOCKED'; until: Date };

/**
 * Signs in by user name and password.
 * @returns the `Set-Cookie` values of the new session
 */
export async function signIn(input: {
  auth: Auth;
  storage: Storage;
  clock: Clock;
  headers: Headers;
  username: string;
  password: string;
}): Promise<Result<string[], NotSignedIn>> {
  const { auth, storage, clock, headers, password } = input;
  const username = input.username.trim().toLowerCase();
  if (!USERNAME.test(username)) return refuse({ code: 'WRONG_NAME_OR_PASSWORD' });
  const at = clock.now();
  const attempt = { username, at, limit: FAILURE_LIMIT, lockMilliseconds: LOCK_TIME };
  const counted = await storage.transact<Date | undefined, never>(async ({ signIns }) =>
    ok(await signIns.attempt(attempt)),
  );
  if (!counted.ok) throw new Error('counting a sign-in was refused');
  if (counted.value !== undefined) return refuse({ code: 'LOCKED', until: counted.value });
  const answer = await auth.api.signInUsername({ body: { username, password }, headers, asResponse: true });
  if (!answer.ok) return refuse({ code: 'WRONG_NAME_OR_PASSWORD' });
  await storage.transact(async ({ signIns }) => ok(await signIns.clear(username)));
  return ok(answer.headers.getSetCookie());
}

/** Ends the session of a request. @returns the `Set-Cookie` values that take its cookie away */
export async function signOut(input: { auth: Auth; headers: Headers }): Promise<string[]> {
  const answer = await input.auth.api.signOut({ headers: input.headers, asResponse: true });
  return answer.headers.getSetCookie();
}
