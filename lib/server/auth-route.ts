import { z } from 'zod';
import { signIn, signOut } from '#lib/auth/sign-in.ts';
import { answerRefusal, defineOpenRoute } from './define-route.ts';

const credentials = z.strictObject({
  username: z.string().trim().min(1).max(60),
  password: z.string().min(1).max(128),
});

/** Signs in: `{username, password}`. Beside it and `postSignOut`, nothing of the sign-in library has an address. */
export const postSignIn = defineOpenRoute(async ({ request: { headers }, body, container }) => {
  const given = credentials.safeParse(body);
  if (!given.success) return refused(422, 'INVALID_FIELDS', '请填写用户名和密码');
  const { storage, clock } = container.services;
  const signedIn = await signIn({ auth: await container.auth(), storage, clock, headers, ...given.data });
  if (signedIn.ok) return withCookies(signedIn.value);
  if (signedIn.error.code === 'WRONG_NAME_OR_PASSWORD')
    return refused(401, 'WRONG_NAME_OR_PASSWORD', '用户名或密码不对，连续 5 次不对将锁定 15 分钟');
  const minutes = Math.max(1, Math.ceil((signedIn.error.until.getTime() - clock.now().getTime()) / 60_000));
  return refused(429, 'LOCKED', `连续 5 次没有登录成功，此用户名已锁定，请 ${minutes} 分钟后再试`);
});

/** Ends the session of whoever asks. */
export const postSignOut = defineOpenRoute(async ({ request: { headers }, container }) =>
  withCookies(await signOut({ auth: await container.auth(), headers })),
);

function withCookies(cookies: readonly string[]): Response {
  const response = Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } });
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  return response;
}

function refused(status: number, code: string, message: string): Response {
  return answerRefusal({ status, body: { code, message } });
}
