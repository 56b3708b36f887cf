import { z } from 'zod';
import { type NotSignedIn, signIn, signOut } from '#lib/auth/sign-in.ts';
import { PASSWORD_PROBLEMS } from '#lib/core/accounts/index.ts';
import { changeOwnPassword, type PasswordRefusal } from '#lib/usecases/sign-in/own-account.ts';
import { answerRefusal, defineOpenRoute, defineOwnRoute } from './define-route.ts';
import { createRateLimit, SIGN_INS_A_MINUTE } from './rate-limit.ts';
import { describeLocked, describeNotSignedIn } from './sign-in-words.ts';

const password = z.string().min(1).max(128);
const credentials = z.strictObject({
  username: z.string().trim().min(1).max(60),
  password,
  code: z
    .string()
    .transform((text) => text.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/))
    .exactOptional(),
  ticket: z.string().max(1000).exactOptional(),
});

const limit = createRateLimit({ requests: SIGN_INS_A_MINUTE, seconds: 60, machine: 'spared' });

/**
 * Signs in: `{username, password}`. Where a one-time code is asked for it answers 401 `CODE_NEEDED`, and the same is sent
 * again with `code`; where one is to be set up, 401 `SETUP_NEEDED` with `secret`, `qr` (SVG) and `ticket`, and the same
 * is sent again with `code` and `ticket`. Beside it and `postSignOut`, nothing of the sign-in library has an address.
 */
export const postSignIn = defineOpenRoute(async ({ request: { headers }, body, container }) => {
  const wait = await limit(headers);
  if (wait !== undefined) {
    const message = `这个网络地址登录得太频繁，请 ${wait} 秒后再试`;
    return refused({ status: 429, code: 'TOO_MANY_REQUESTS', message });
  }
  const given = credentials.safeParse(body);
  if (!given.success) return refused({ status: 422, code: 'INVALID_FIELDS', message: fieldText(given.error) });
  const { storage, clock } = container.services;
  const [auth, secondFactor] = await Promise.all([container.auth(), container.secondFactor()]);
  const signedIn = await signIn({ auth, secondFactor, storage, clock, headers, ...given.data });
  return signedIn.ok ? withCookies(signedIn.value) : notSignedIn({ refusal: signedIn.error, now: clock.now() });
});

/** Ends the session of whoever asks. */
export const postSignOut = defineOpenRoute(async ({ request: { headers }, container }) =>
  withCookies(await signOut({ auth: await container.auth(), headers })),
);

const change = z.strictObject({ current: password, next: z.string().max(1000) });

/** Changes the password of whoever asks: `{current, next}`. Open also where nothing else is, because it is due. */
export const putPassword = defineOwnRoute(async ({ body, container, actor, account, sessionId }) => {
  const given = change.safeParse(body);
  if (!given.success)
    return refused({ status: 422, code: 'INVALID_FIELDS', message: '请填写现在的密码和新密码，未修改' });
  const { services } = container;
  const changed = await changeOwnPassword({ services, actor, account, sessionId, ...given.data });
  return changed.ok ? done() : describePasswordRefusal({ refusal: changed.error, now: services.clock.now() });
});

function describePasswordRefusal({ refusal, now }: { refusal: PasswordRefusal; now: Date }): Response {
  const { code } = refusal;
  if (code === 'LOCKED') return answerRefusal(describeLocked({ until: refusal.until, now }));
  if (code === 'PASSWORD_WRONG') return refused({ status: 422, code, message: '现在的密码不对，未修改' });
  const problems = refusal.problems.map((problem) => PASSWORD_PROBLEMS[problem]).join('；');
  return refused({ status: 422, code, message: `新密码${problems}。未修改` });
}

function notSignedIn({ refusal, now }: { refusal: NotSignedIn; now: Date }): Response {
  const { status, body } = describeNotSignedIn({ refusal, now });
  const offer = refusal.code === 'SETUP_NEEDED' ? refusal.offer : {};
  return Response.json({ ...body, ...offer }, { status, headers: NO_STORE });
}

function fieldText({ issues }: z.ZodError): string {
  return issues.every(({ path }) => path[0] === 'code') ? '动态口令是 6 位数字' : '请填写用户名和密码';
}

const NO_STORE = { 'Cache-Control': 'no-store' };

function done(): Response {
  return Response.json({ status: 'ok' }, { headers: NO_STORE });
}

function withCookies(cookies: readonly string[]): Response {
  const response = done();
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  return response;
}

function refused({ status, ...body }: { status: number; code: string; message: string }): Response {
  return answerRefusal({ status, body });
}
