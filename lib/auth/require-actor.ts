import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import type { Clock, Storage, StoredAccount } from '#lib/usecases/ports/index.ts';
import type { Auth } from './create-auth.ts';
import { actorOf } from './gates.ts';
import { networkAddress } from './network-address.ts';

/** A session that nobody has used for this long is over, in milliseconds. */
export const IDLE_LIMIT = 30 * 60 * 1000;
/** How often use of a session is written down, in milliseconds. */
const TOUCH_INTERVAL = 60 * 1000;

/**
 * Why a request has no actor: nobody signed in, signed out by idleness, an account that may not act, or one whose password
 * has to be changed first.
 */
export type NoActor = {
  code: 'UNAUTHENTICATED' | 'SESSION_IDLE' | 'ACCOUNT_DISABLED' | 'ACCOUNT_INCOMPLETE' | 'PASSWORD_CHANGE_DUE';
};

/** Who is signed in: the actor, with the account and the session that prove it. */
export type SignedIn = { actor: Actor; account: StoredAccount; sessionId: string };

type RequestInput = { auth: Auth; storage: Storage; clock: Clock; headers: Headers; background?: boolean };

/**
 * Proves who sends a request, from its session cookie.
 * @param input.background for what a page sends by itself: a session that only such requests use is not in use
 */
export async function requireActor(input: RequestInput): Promise<Result<Actor, NoActor>> {
  const signedIn = await requireSignedIn(input);
  if (!signedIn.ok) return signedIn;
  const { actor, account } = signedIn.value;
  return account.passwordChangeDue ? refuse({ code: 'PASSWORD_CHANGE_DUE' }) : ok(actor);
}

/** As `requireActor`, also for whoever has to change the password first: for what people do with their own account. */
export async function requireSignedIn(input: RequestInput): Promise<Result<SignedIn, NoActor>> {
  const { auth, storage, clock, headers, background = false } = input;
  const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
  if (found === null) return refuse({ code: 'UNAUTHENTICATED' });
  const sessionId = found.session.id;
  const end = () => storage.transact(async ({ accounts }) => ok(await accounts.endSession(sessionId)));
  const idle = clock.now().getTime() - found.session.updatedAt.getTime();
  if (idle > IDLE_LIMIT) {
    await end();
    return refuse({ code: 'SESSION_IDLE' });
  }
  const account = await storage.read(({ accounts }) => accounts.find(found.user.id));
  if (account === undefined || account.disabled || account.grantDue) {
    await end();
    return refuse({ code: 'ACCOUNT_DISABLED' });
  }
  const at = clock.now();
  if (idle > TOUCH_INTERVAL && !background)
    await storage.transact(async ({ accounts }) => ok(await accounts.touchSession({ sessionId, at })));
  const actor = actorOf({ ...account, ...networkAddress(headers) });
  return actor.ok ? ok({ actor: actor.value, account, sessionId }) : actor;
}
