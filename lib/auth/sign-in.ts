import { isUsername } from '#lib/core/accounts/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Clock, Storage } from '#lib/usecases/ports/index.ts';
import { countAttempt } from '#lib/usecases/sign-in/count-attempt.ts';
import { noteLocked, noteSignedIn } from '#lib/usecases/sign-in/note-sign-in.ts';
import type { Auth } from './create-auth.ts';
import { actorOf, systemActor } from './gates.ts';
import { networkAddress } from './network-address.ts';
import { type FactorRefusal, type ProvedFactor, proveFactor } from './prove-factor.ts';
import type { SecondFactor } from './second-factor.ts';

/** Why somebody is not signed in. Whether the name, the password or the account is at fault is not told. */
export type NotSignedIn = { code: 'WRONG_NAME_OR_PASSWORD' } | { code: 'LOCKED'; until: Date } | FactorRefusal;

/** What somebody signs in with. `code` is of the second factor, `ticket` of one that is being set up. */
export type SignInCredentials = { username: string; password: string; code?: string; ticket?: string };

type SignInInput = SignInCredentials & {
  auth: Auth;
  secondFactor: SecondFactor;
  storage: Storage;
  clock: Clock;
  headers: Headers;
};

/**
 * Signs in by user name and password, and by a code where the account or its role asks for one. Nothing is kept between
 * the two: the password is sent again with the code, so that nobody is ever half signed in.
 * @returns the `Set-Cookie` values of the new session
 */
export async function signIn(input: SignInInput): Promise<Result<string[], NotSignedIn>> {
  const { auth, storage, clock, headers, password } = input;
  const username = input.username.trim().toLowerCase();
  if (!isUsername(username)) return refuse({ code: 'WRONG_NAME_OR_PASSWORD' });
  const at = clock.now();
  const counted = await countAttempt({ storage, username, at });
  if (counted.locked !== undefined) return refuse({ code: 'LOCKED', until: counted.locked });
  const failed = async <R extends NotSignedIn>(refusal: R) => {
    if (counted.locks) await noteLocked({ storage, actor: gateActor(headers), username, at });
    return refuse(refusal);
  };
  const factor = await proveFactor({ ...input, username, at });
  if (!factor.ok) {
    if (!isUnanswered(factor.error)) return failed(factor.error);
    await storage.transact(async ({ signIns }) => ok(await signIns.takeBack({ username, unlocks: counted.locks })));
    return factor;
  }
  const answer = await auth.api.signInUsername({ body: { username, password }, headers, asResponse: true });
  if (!answer.ok) return failed({ code: 'WRONG_NAME_OR_PASSWORD' });
  await noteSuccess({ storage, headers, username, at, factor: factor.value });
  return ok(answer.headers.getSetCookie());
}

/** Ends the session of a request. @returns the `Set-Cookie` values that take its cookie away */
export async function signOut(input: { auth: Auth; headers: Headers }): Promise<string[]> {
  const answer = await input.auth.api.signOut({ headers: input.headers, asResponse: true });
  return answer.headers.getSetCookie();
}

/** The password was right and no code was sent yet: neither a failure nor a sign-in. */
function isUnanswered({ code }: NotSignedIn): boolean {
  return code === 'CODE_NEEDED' || code === 'SETUP_NEEDED' || code === 'GRANT_DUE';
}

/** The gate itself, noting what somebody did of whom it is not proved who it was. */
function gateActor(headers: Headers) {
  return systemActor({ id: 'sign-in', name: '登录', ...networkAddress(headers) });
}

async function noteSuccess(input: {
  storage: Storage;
  headers: Headers;
  username: string;
  at: Date;
  factor: ProvedFactor;
}): Promise<void> {
  const { storage, headers, username, at, factor } = input;
  const account = await storage.read(({ accounts }) => accounts.findByName(username));
  if (account === undefined) throw new Error('an account is gone that has just signed in');
  const actor = actorOf({ ...account, ...networkAddress(headers) });
  await noteSignedIn({ storage, actor: actor.ok ? actor.value : gateActor(headers), account, at, ...factor });
}
