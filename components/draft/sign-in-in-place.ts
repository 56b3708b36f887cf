import { ask } from '#components/server/ask.ts';
import { type Credentials, sendSignIn } from '#components/shell/sign-in.ts';
import type { DraftView } from '#lib/core/screen/index.ts';
import { draftServer } from './draft-server.ts';

const UNREACHABLE = '连不上服务器。请检查网络后再试。';
const SETUP = '您的角色登录要先设置动态口令。请另开页面登录并设置，再回到这里。';

/** How signing in again ended: done, a code of the second factor is asked for, or refused in words. */
export type SignedInAgain = { kind: 'done' } | { kind: 'code' | 'refused'; message: string };

const asJson = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/**
 * Signs in without leaving the page. Only the person whose work is in the page may: anybody else is signed out again, so
 * that nobody's work is saved under another's name.
 */
export async function signInAgain(input: {
  credentials: Credentials;
  person: DraftView['person'];
  address: string;
}): Promise<SignedInAgain> {
  const { credentials, person, address } = input;
  const outcome = await sendSignIn(credentials);
  if (outcome.kind === 'code' && outcome.offer !== undefined) return { kind: 'refused', message: SETUP };
  if (outcome.kind !== 'done') return outcome;
  const view = await draftServer(address).load();
  if (view.ok && view.value.person.id === person.id) return { kind: 'done' };
  await ask('/api/auth/sign-out', asJson({}));
  if (!view.ok && view.status === 0) return { kind: 'refused', message: UNREACHABLE };
  const other = view.ok ? `${view.value.person.name}请另开页面登录。` : '';
  return { kind: 'refused', message: `这一页是${person.name}填写的，只能由本人登录后继续保存。${other}` };
}
