import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Auth, createAuth } from '#lib/auth/create-auth.ts';
import { hashPassword, readablePassword } from '#lib/auth/password.ts';
import { IDLE_LIMIT, requireActor, requireSignedIn } from '#lib/auth/require-actor.ts';
import { createSecondFactor } from '#lib/auth/second-factor.ts';
import { signIn, signOut } from '#lib/auth/sign-in.ts';
import { ok } from '#lib/core/result/index.ts';
import { listAccounts, readAccount } from '#lib/usecases/accounts/list-accounts.ts';
import type { NewAccount } from '#lib/usecases/ports/index.ts';
import { FAILURE_LIMIT, LOCK_TIME } from '#lib/usecases/sign-in/count-attempt.ts';
import { changeOwnPassword } from '#lib/usecases/sign-in/own-account.ts';
import { SYSTEM } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';

const PASSWORD = 'Kxm7-Tqp3-Bwn5';
const passwordHash = await hashPassword(PASSWORD);
const MINUTE = 60_000;
const SECRET = 'x'.repeat(40);
const secondFactor = createSecondFactor({ secret: SECRET });

const ACCOUNT: NewAccount = {
  id: 'account-1',
  username: '某经办',
  name: '某经办',
  role: 'preparer',
  duty: null,
  region: '420115000',
  section: null,
  department: '215',
  unit: '215001',
  passwordHash,
};

describe.each(ENGINES)('signing in on %s', (engine) => {
  let store: TestStore;
  let auth: Auth;
  beforeEach(async () => {
    store = await createStore(engine);
    const { storage, clock } = store.services;
    // The library keeps its own time for sessions, so the test's clock starts at the real one.
    store.clock.advance(Date.now() - clock.now().getTime());
    await storage.transact(async ({ accounts }) => ok(await accounts.add({ account: ACCOUNT, at: clock.now() })));
    auth = createAuth({
      database: await store.opened.authDatabase(),
      secret: SECRET,
      baseUrl: 'http://localhost',
      mayStart: async (id) => storage.read(async ({ accounts }) => (await accounts.find(id))?.disabled === false),
    });
  });
  afterEach(() => store.remove());

  const signInWith = (credentials: { password: string; username?: string; headers?: Headers }) =>
    signIn({ auth, secondFactor, ...store.services, headers: new Headers(), username: '某经办', ...credentials });
  const attempt = (password: string, username = '某经办') => signInWith({ password, username });
  const withCookies = (cookies: readonly string[]) =>
    new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') });
  const actorOf = (headers: Headers) => requireActor({ auth, ...store.services, headers });
  const disable = () =>
    store.services.storage.transact(async ({ accounts }) => {
      await accounts.change({ actor: SYSTEM, id: ACCOUNT.id, change: { disabled: true }, at: store.clock.now() });
      return ok(await accounts.endSessions({ userId: ACCOUNT.id }));
    });

  it('by name and password makes a session whose actor sees its own unit', async () => {
    const cookies = expectOk(await attempt(PASSWORD));
    expect(cookies.join()).toMatch(/HttpOnly/i);
    expect(cookies.join()).not.toMatch(/Secure/);
    expect(expectOk(await actorOf(withCookies(cookies)))).toMatchObject({
      id: 'account-1',
      role: 'preparer',
      scope: { level: 'unit', region: '420115000', department: '215', unit: '215001' },
    });
  });

  it('does not tell a wrong password from a name that does not exist', async () => {
    const wrong = await attempt('Wrong-1234-xyz');
    expect(wrong).toEqual({ ok: false, error: { code: 'WRONG_NAME_OR_PASSWORD' } });
    expect(await attempt(PASSWORD, '另一位经办')).toEqual(wrong);
  });

  it('is locked for a quarter of an hour after five failures, for the right password, too', async () => {
    for (let failures = 0; failures < FAILURE_LIMIT; failures += 1) await attempt('wrong');
    expect(await attempt(PASSWORD)).toMatchObject({ ok: false, error: { code: 'LOCKED' } });
    store.clock.advance(LOCK_TIME - 1);
    expect(await attempt(PASSWORD)).toMatchObject({ ok: false, error: { code: 'LOCKED' } });
    store.clock.advance(1);
    expectOk(await attempt(PASSWORD));
  });

  it('cannot be tried more than five times by trying at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => attempt('wrong')));
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code));
    expect(codes.filter((code) => code === 'WRONG_NAME_OR_PASSWORD')).toHaveLength(FAILURE_LIMIT);
  });

  it('remembers no name that nobody can have, and a failure for a day at most', async () => {
    for (const username of ['长'.repeat(61), 'x'.repeat(10_000), 'a b', '<script>', 'a\u0000'])
      await attempt('wrong', username);
    await attempt('wrong', 'long-ago');
    const names = async () => (await store.sql('select username from sign_in_attempt')).map(({ username }) => username);
    expect(await names()).toEqual(['long-ago']);
    store.clock.advance(24 * 60 * 60 * 1000 + 1);
    await attempt('wrong');
    expect(await names()).toEqual(['某经办']);
  });

  it('forgets failures after a success', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let failures = 1; failures < FAILURE_LIMIT; failures += 1) await attempt('wrong');
      expectOk(await attempt(PASSWORD));
    }
  });

  it('ends after half an hour without use, and lasts while it is used', async () => {
    const headers = withCookies(expectOk(await attempt(PASSWORD)));
    for (let use = 0; use < 4; use += 1) {
      store.clock.advance(20 * MINUTE);
      expectOk(await actorOf(headers));
    }
    store.clock.advance(IDLE_LIMIT + MINUTE);
    expect(await actorOf(headers)).toEqual({ ok: false, error: { code: 'SESSION_IDLE' } });
    expect(await actorOf(headers)).toEqual({ ok: false, error: { code: 'UNAUTHENTICATED' } });
  });

  it('is not kept in use by what an open page asks by itself', async () => {
    const headers = withCookies(expectOk(await attempt(PASSWORD)));
    const background = () =>
      requireActor({ auth, storage: store.services.storage, clock: store.clock, headers, background: true });
    for (let use = 0; use < 2; use += 1) {
      store.clock.advance(14 * MINUTE);
      expectOk(await background());
    }
    store.clock.advance(3 * MINUTE);
    expect(await background()).toEqual({ ok: false, error: { code: 'SESSION_IDLE' } });
  });

  it('is refused to a disabled account, whose sessions end', async () => {
    const headers = withCookies(expectOk(await attempt(PASSWORD)));
    await disable();
    expect(await actorOf(headers)).toEqual({ ok: false, error: { code: 'UNAUTHENTICATED' } });
    expect(await attempt(PASSWORD)).toEqual({ ok: false, error: { code: 'WRONG_NAME_OR_PASSWORD' } });
  });

  it('is refused until the account is granted, which is said to nobody but who knows the password', async () => {
    const { storage, clock } = store.services;
    const due = { actor: SYSTEM, id: ACCOUNT.id, change: { grantDue: true }, at: clock.now() };
    await storage.transact(async ({ accounts }) => ok(await accounts.change(due)));
    expect(await attempt('wrong')).toEqual({ ok: false, error: { code: 'WRONG_NAME_OR_PASSWORD' } });
    expect(await attempt(PASSWORD)).toEqual({ ok: false, error: { code: 'GRANT_DUE' } });
    expect(await store.sql('select id from session')).toEqual([]);
  });

  it('leads to nothing but a new password where one is due, after which other sessions are over', async () => {
    const { storage, clock } = store.services;
    const replaced = { userId: ACCOUNT.id, hash: passwordHash, replaces: passwordHash, due: true, at: clock.now() };
    await storage.transact(async ({ credentials }) => ok(await credentials.setPassword(replaced)));
    const [headers, other] = [
      withCookies(expectOk(await attempt(PASSWORD))),
      withCookies(expectOk(await attempt(PASSWORD))),
    ];
    expect(await actorOf(headers)).toEqual({ ok: false, error: { code: 'PASSWORD_CHANGE_DUE' } });
    const signedIn = expectOk(await requireSignedIn({ auth, ...store.services, headers }));
    const change = { current: PASSWORD, next: 'Lan2-tianBai7' };
    expectOk(await changeOwnPassword({ services: store.services, ...signedIn, ...change }));
    expectOk(await actorOf(headers));
    expect(await actorOf(other)).toEqual({ ok: false, error: { code: 'UNAUTHENTICATED' } });
  });

  it('is not the way to guess the password: five wrong ones on the page of the own account lock the name', async () => {
    const headers = withCookies(expectOk(await attempt(PASSWORD)));
    const signedIn = expectOk(await requireSignedIn({ auth, ...store.services, headers }));
    const change = (current: string) =>
      changeOwnPassword({ services: store.services, ...signedIn, current, next: 'Lan2-tianBai7' });
    for (let failures = 0; failures < FAILURE_LIMIT; failures += 1)
      expect(await change('wrong')).toEqual({ ok: false, error: { code: 'PASSWORD_WRONG' } });
    expect(await change(PASSWORD)).toMatchObject({ error: { code: 'LOCKED' } });
  });

  it('is seen by administrators: where, since when, and when it was last used', async () => {
    const headers = new Headers({ 'x-forwarded-for': '2001:db8::1:2, 10.0.0.1', 'user-agent': 'Chrome/109' });
    await signInWith({ password: PASSWORD, headers });
    const at = store.clock.now().getTime();
    const { services } = store;
    const { accounts } = expectOk(await listAccounts({ services, actor: SYSTEM, filter: {} }));
    expect(Math.abs((accounts[0]?.lastUsed?.getTime() ?? 0) - at)).toBeLessThan(10_000);
    const { sessions } = expectOk(await readAccount({ services, actor: SYSTEM, id: ACCOUNT.id }));
    expect(sessions).toEqual([
      expect.objectContaining({ address: '2001:db8::1:2', browser: 'Chrome/109', used: expect.any(Date) }),
    ]);
  });

  it('ends by signing out', async () => {
    const headers = withCookies(expectOk(await attempt(PASSWORD)));
    expect((await signOut({ auth, headers })).join()).toMatch(/Max-Age=0/i);
    expect(await actorOf(headers)).toEqual({ ok: false, error: { code: 'UNAUTHENTICATED' } });
  });

  it('is not for a cookie that somebody made up', async () => {
    const cookie = 'budget.session_token=made-up.c2lnbmF0dXJl';
    expect(await actorOf(new Headers({ cookie }))).toEqual({ ok: false, error: { code: 'UNAUTHENTICATED' } });
  });

  it('waits for a transaction instead of falling into it', async () => {
    const { storage, clock } = store.services;
    const undone = storage.transact(async ({ settings }) => {
      await settings.put({ name: 'x', value: 'y', at: clock.now() });
      await new Promise((resolve) => setTimeout(resolve, 150));
      return { ok: false as const, error: 'undone' };
    });
    const cookies = expectOk(await attempt(PASSWORD));
    await undone;
    expectOk(await actorOf(withCookies(cookies)));
  });
});

describe('a password made for a demonstration', () => {
  it('can be read out, and has three kinds of characters', () => {
    const passwords = Array.from({ length: 50 }, readablePassword);
    for (const password of passwords) expect(password).toMatch(/^([A-Z][a-z]{2}\d-){2}[A-Z][a-z]{2}\d$/);
    expect(new Set(passwords).size).toBe(50);
  });
});
