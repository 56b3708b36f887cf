import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Auth, createAuth } from '#lib/auth/create-auth.ts';
import { hashPassword } from '#lib/auth/password.ts';
import { createSecondFactor } from '#lib/auth/second-factor.ts';
import { type SignInCredentials, signIn } from '#lib/auth/sign-in.ts';
import type { SecondFactorRole } from '#lib/core/accounts/index.ts';
import { ok } from '#lib/core/result/index.ts';
import { grantAccounts } from '#lib/usecases/accounts/grant-accounts.ts';
import type { NewAccount } from '#lib/usecases/ports/index.ts';
import { countAttempt, FAILURE_LIMIT } from '#lib/usecases/sign-in/count-attempt.ts';
import { setSecondFactorRoles } from '#lib/usecases/sign-in/set-second-factor-roles.ts';
import { person, SYSTEM } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';

const PASSWORD = 'Kxm7-Tqp3-Bwn5';
const MINUTE = 60_000;
const SECRET = 'x'.repeat(40);
const secondFactor = createSecondFactor({ secret: SECRET });

const ACCOUNT: NewAccount = {
  id: 'account-1',
  username: '某科长',
  name: '某科长',
  role: 'budget-office',
  duty: null,
  region: '420115000',
  section: null,
  department: null,
  unit: null,
  passwordHash: await hashPassword(PASSWORD),
};

describe.each(ENGINES)('a second factor on %s', (engine) => {
  let store: TestStore;
  let auth: Auth;
  beforeEach(async () => {
    store = await createStore(engine);
    const { storage, clock } = store.services;
    store.clock.advance(Date.now() - clock.now().getTime());
    await storage.transact(async ({ accounts, settings }) => {
      await accounts.add({ account: ACCOUNT, at: clock.now() });
      return ok(await settings.put({ name: 'second-factor-roles', value: 'budget-office', at: clock.now() }));
    });
    auth = createAuth({
      database: await store.opened.authDatabase(),
      secret: SECRET,
      baseUrl: 'http://localhost',
      mayStart: async () => true,
    });
  });
  afterEach(() => store.remove());

  const attempt = (given: Partial<SignInCredentials> = {}) =>
    signIn({
      auth,
      secondFactor,
      ...store.services,
      headers: new Headers(),
      username: '某科长',
      password: PASSWORD,
      ...given,
    });
  const codeOf = (secret: string) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: store.clock.now().getTime() });
  const refusal = (answer: Awaited<ReturnType<typeof attempt>>) => (answer.ok ? 'ok' : answer.error.code);
  const sessions = async () => (await store.sql('select id from session')).length;
  /** Sets the factor up as its owner does, and goes on to the next code. */
  const setUp = async () => {
    const asked = await attempt();
    if (asked.ok || asked.error.code !== 'SETUP_NEEDED') throw new Error('nothing was offered');
    const { secret, ticket } = asked.error.offer;
    expectOk(await attempt({ code: codeOf(secret), ticket }));
    store.clock.advance(30_000);
    return secret;
  };

  it('is set up at the first sign-in of a role that asks for one, and there is no session before its code', async () => {
    const asked = await attempt();
    expect(asked).toMatchObject({ error: { code: 'SETUP_NEEDED', offer: { qr: expect.stringMatching(/^<svg/) } } });
    expect(await sessions()).toBe(0);
    await setUp();
    expect(await sessions()).toBe(1);
    expect((await store.sql('select totp_secret from "user"'))[0]?.totp_secret).toMatch(/^[\w-]{60,}$/);
  });

  it('asks for a code at each sign-in from then on, and takes one code once', async () => {
    const secret = await setUp();
    expect(refusal(await attempt())).toBe('CODE_NEEDED');
    const code = codeOf(secret);
    expectOk(await attempt({ code }));
    expect(refusal(await attempt({ code }))).toBe('CODE_WRONG');
    store.clock.advance(30_000);
    const next = codeOf(secret);
    const at = await Promise.all([attempt({ code: next }), attempt({ code: next })]);
    expect(at.map(refusal).toSorted()).toEqual(['CODE_WRONG', 'ok']);
  });

  it('is never asked for before the password was right', async () => {
    await setUp();
    expect(refusal(await attempt({ password: 'wrong' }))).toBe('WRONG_NAME_OR_PASSWORD');
    expect(refusal(await attempt({ password: 'wrong', code: '123456' }))).toBe('WRONG_NAME_OR_PASSWORD');
  });

  it('cannot be guessed: five wrong codes lock the name, however often the password was right', async () => {
    await setUp();
    for (let failures = 0; failures < FAILURE_LIMIT; failures += 1) {
      expect(refusal(await attempt())).toBe('CODE_NEEDED');
      expect(refusal(await attempt({ code: '000000' }))).toBe('CODE_WRONG');
    }
    expect(refusal(await attempt())).toBe('LOCKED');
  });

  it('stays locked when a sign-in that had not sent its code yet is taken back only after others locked the name', async () => {
    const { storage, clock } = store.services;
    const count = () => countAttempt({ storage, username: ACCOUNT.username, at: clock.now() });
    for (let before = 1; before < FAILURE_LIMIT - 1; before += 1) await count();
    const unanswered = await count();
    expect([unanswered.locks, (await count()).locks]).toEqual([false, true]);
    await storage.transact(async ({ signIns }) =>
      ok(await signIns.takeBack({ username: ACCOUNT.username, unlocks: unanswered.locks })),
    );
    expect((await count()).locked).toBeInstanceOf(Date);
  });

  it('is not set up with a ticket of another account, a made-up one, or an old one', async () => {
    const { secret, ticket } = secondFactor.offer({ userId: 'somebody', username: 'x', at: store.clock.now() });
    const own = secondFactor.offer({ userId: ACCOUNT.id, username: 'x', at: store.clock.now() });
    expect(refusal(await attempt({ code: codeOf(secret), ticket }))).toBe('CODE_WRONG');
    expect(refusal(await attempt({ code: codeOf(own.secret), ticket: 'made-up' }))).toBe('CODE_WRONG');
    store.clock.advance(11 * MINUTE);
    expect(refusal(await attempt({ code: codeOf(own.secret), ticket: own.ticket }))).toBe('CODE_WRONG');
    expect(await sessions()).toBe(0);
  });

  describe('that a role is asked for from now on', () => {
    const security = person({ role: 'administrator', duty: 'security', region: null });
    const ask = async (roles: readonly SecondFactorRole[]) =>
      expectOk(await setSecondFactorRoles({ services: store.services, actor: security, roles }));
    const revoked = () =>
      store.services.storage.read(async ({ audit }) =>
        (await audit.list({ actor: SYSTEM, region: '420115000', department: '' })).flatMap(({ payload }) =>
          payload.type === 'session.revoked' ? [payload.sessions] : [],
        ),
      );

    it('ends the sessions of who has none, and is set up at the next sign-in', async () => {
      await ask([]);
      expectOk(await attempt());
      expectOk(await attempt());
      await ask(['section-reviewer']);
      expect(await sessions()).toBe(2);
      await ask(['section-reviewer', 'budget-office']);
      expect([await sessions(), await revoked()]).toEqual([0, [2]]);
      expect(refusal(await attempt())).toBe('SETUP_NEEDED');
    });

    it('leaves those signed in who have one', async () => {
      await setUp();
      await ask([]);
      await ask(['budget-office']);
      expect([await sessions(), await revoked()]).toEqual([1, []]);
    });

    it('ends the sessions of who is granted such a role', async () => {
      await ask([]);
      expectOk(await attempt());
      await ask(['administrator']);
      const place = { region: null, section: null, department: null, unit: null };
      const grants = [{ id: ACCOUNT.id, role: 'administrator', duty: 'audit', place } as const];
      expectOk(await grantAccounts({ services: store.services, actor: security, grants }));
      expect([await sessions(), await revoked()]).toEqual([0, [1]]);
    });
  });

  it('is noted in the trail with the sign-in, and the lock is', async () => {
    await setUp();
    for (let failures = 0; failures < FAILURE_LIMIT; failures += 1) await attempt({ code: '000000' });
    const events = await store.services.storage.read(({ audit }) =>
      audit.list({ actor: SYSTEM, region: '420115000', department: '' }),
    );
    expect(events.map(({ payload }) => payload.type)).toEqual([
      'second-factor.set',
      'session.started',
      'sign-in.locked',
    ]);
  });
});
