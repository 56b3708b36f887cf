/** What somebody signs in with. `code` and `ticket` belong to the second step, where there is one. */
export type Credentials = { username: string; password: string; code?: string; ticket?: string };

/** A second factor to be set up: the secret to type, the same as a picture to scan, and the ticket for the answer. */
export type FactorOffer = { secret: string; qr: string; ticket: string };

/** How a sign-in ended: done, a code is asked for (of a factor that is to be set up first), or refused in words. */
export type SignInOutcome =
  | { kind: 'done' }
  | { kind: 'code'; message: string; offer?: FactorOffer }
  | { kind: 'refused'; message: string };

const UNREACHABLE = '连不上服务器。请检查网络后再试。';
const NO_WORDS = '服务器出错了，没有登录成功。请稍后再试。';

/** Signs in. A refusal never tells whether the name or the password was wrong. */
export async function sendSignIn(credentials: Credentials): Promise<SignInOutcome> {
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  };
  const answer = await fetch('/api/auth/sign-in/username', request).catch(() => undefined);
  if (answer === undefined) return { kind: 'refused', message: UNREACHABLE };
  if (answer.ok) return { kind: 'done' };
  const said = (await answer.json().catch(() => ({}))) as Partial<FactorOffer & { code: string; message: string }>;
  const { code, message = NO_WORDS, secret, qr, ticket } = said;
  if (code === 'CODE_NEEDED') return { kind: 'code', message };
  if (code === 'SETUP_NEEDED' && secret && qr && ticket)
    return { kind: 'code', message, offer: { secret, qr, ticket } };
  return { kind: 'refused', message };
}
