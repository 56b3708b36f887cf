import type { DraftView } from '#lib/core/screen/index.ts';
import { ask, draftServer } from './draft-server.ts';

const UNREACHABLE = '连不上服务器。请检查网络后再试。';
const NO_WORDS = '服务器出错了，没有登录成功。请稍后再试。';

const asJson = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/**
 * Signs in without leaving the page. Only the person whose work is in the page may: anybody else is signed out again, so
 * that nobody's work is saved under another's name.
 * @returns why it was refused, in words; nothing where the person is signed in
 */
export async function signInAgain(input: {
  credentials: { username: string; password: string };
  person: DraftView['person'];
  address: string;
}): Promise<string | undefined> {
  const { credentials, person, address } = input;
  const answer = await ask('/api/auth/sign-in/username', asJson(credentials));
  if (!answer.ok) return answer.status === 0 ? UNREACHABLE : (answer.message ?? NO_WORDS);
  const view = await draftServer(address).load();
  if (view.ok && view.value.person.id === person.id) return undefined;
  await ask('/api/auth/sign-out', asJson({}));
  if (!view.ok && view.status === 0) return UNREACHABLE;
  return `这一页是${person.name}填写的，只能由本人登录后继续保存。${view.ok ? `${view.value.person.name}请另开页面登录。` : ''}`;
}
