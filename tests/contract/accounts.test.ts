import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashPassword } from '#lib/auth/password.ts';
import type { AskedAccount } from '#lib/core/accounts/index.ts';
import { ok } from '#lib/core/result/index.ts';
import type { AdministratorDuty } from '#lib/core/workflow/index.ts';
import { renameAccount, resetPassword, switchAccount } from '#lib/usecases/accounts/change-account.ts';
import { type AskedGrant, grantAccounts } from '#lib/usecases/accounts/grant-accounts.ts';
import { listAccounts, readAccount } from '#lib/usecases/accounts/list-accounts.ts';
import { makeAccounts } from '#lib/usecases/accounts/make-accounts.ts';
import { previewAccounts } from '#lib/usecases/accounts/preview-accounts.ts';
import { changeOwnPassword } from '#lib/usecases/sign-in/own-account.ts';
import { person, SYSTEM } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { asDepartment, enter } from '#tests/support/stored-budget.ts';

const REGION = '420115000';
const NOWHERE = { region: null, section: null, department: null, unit: null };
const UNIT = { region: REGION, section: null, department: '215', unit: '215001' };
const passwordHash = await hashPassword('Kxm7-Tqp3-Bwn5');

const asked = (username: string, change: Partial<AskedAccount> = {}): AskedAccount => ({
  username,
  name: '某经办',
  role: 'preparer',
  duty: null,
  place: UNIT,
  ...change,
});

describe.each(ENGINES)('accounts on %s', (engine) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await createStore(engine);
    await enter(store.services);
    await enter(store.services, asDepartment({ region: '420116000', department: '301' }));
  });
  afterEach(() => store.remove());

  const administrator = (duty: AdministratorDuty, region: string | null = null, id = `test-${duty}`) =>
    person({ role: 'administrator', duty, region, id });
  const make = (accounts: AskedAccount[], region: string | null = null) =>
    makeAccounts({ services: store.services, actor: administrator('system', region), accounts });
  const grant = (grants: AskedGrant[], region: string | null = null) =>
    grantAccounts({ services: store.services, actor: administrator('security', region), grants });
  const stored = (username: string) => store.services.storage.read(({ accounts }) => accounts.findByName(username));
  const idOf = async (username: string) => (await stored(username))?.id ?? '';
  /** An account that is there already, past everybody. */
  const put = (id: string, change: { duty?: AdministratorDuty; region?: string | null; disabled?: boolean } = {}) =>
    store.services.storage.transact(async ({ accounts }) => {
      const { duty = null, region = null, disabled = false } = change;
      const at = store.clock.now();
      const role = duty === null ? 'auditor' : 'administrator';
      await accounts.add({ account: { ...NOWHERE, id, username: id, name: id, role, duty, region, passwordHash }, at });
      return ok(await accounts.change({ actor: SYSTEM, id, change: { disabled }, at }));
    });
  const events = async (region = REGION) =>
    (await store.services.storage.read(({ audit }) => audit.list({ actor: SYSTEM, region, department: '' }))).map(
      ({ payload }) => payload.type,
    );

  it('are made by one administrator and granted by another, with a password that has to be changed', async () => {
    const [made] = expectOk(await make([asked('Jing-Ban')]));
    expect(made).toMatchObject({ username: 'jing-ban', password: expect.stringMatching(/^\S{14}$/) });
    expect(await stored('jing-ban')).toMatchObject({ grantDue: true, passwordChangeDue: true, unit: '215001' });
    const id = made?.id ?? '';
    expectOk(await grant([{ id, role: 'unit-head', duty: null, place: UNIT }]));
    expect(await stored('jing-ban')).toMatchObject({ grantDue: false, role: 'unit-head', unit: '215001' });
    expect(await events()).toEqual(['account.added', 'account.granted']);
  });

  it('are made all or none, each mistake at its place in the list', async () => {
    await make([asked('there-already')]);
    const accounts = [
      asked('sound'),
      asked('There-Already'),
      asked('sound'),
      asked('lost', { place: { ...UNIT, unit: '999' } }),
    ];
    const refused = await make(accounts);
    expect(refused).toMatchObject({
      error: {
        code: 'INVALID_FIELDS',
        errors: [
          { path: 'accounts[1].username', message: expect.stringContaining('已被使用') },
          { path: 'accounts[2].username', message: expect.stringContaining('重复') },
          { path: 'accounts[3].unit', message: expect.stringContaining('没有单位 999') },
        ],
      },
    });
    expect(await stored('sound')).toBeUndefined();
    expect(await events()).toEqual(['account.added']);
  });

  it('are read from a list cell by cell, mistakes in the cells and those against the store alike', async () => {
    const cells = { username: 'a', name: '甲', role: '单位经办', duty: '', region: REGION, section: '' };
    const lines = [
      { line: 2, cells: { ...cells, department: '215', unit: '215001' } },
      { line: 3, cells: { ...cells, username: 'b', role: '局长', department: '215', unit: '215001' } },
      { line: 5, cells: { ...cells, username: 'c', department: '215', unit: '' } },
      { line: 6, cells: { ...cells, username: 'a', department: '999', unit: '215001' } },
      { line: 7, cells: { ...cells, username: 'd', name: '', department: '215', unit: '215001' } },
    ].map((line) => ({ ...line, unread: line.line === 7 ? { name: '#REF!' } : {} }));
    const actor = administrator('system');
    const rows = expectOk(await previewAccounts({ services: store.services, actor, lines }));
    expect(rows.map(({ line, errors }) => [line, errors.map(({ column }) => column)])).toEqual([
      [2, []],
      [3, ['role']],
      [5, ['unit']],
      [6, ['username', 'department']],
      [7, ['name']],
    ]);
    expect(rows.map(({ account }) => account?.username)).toEqual(['a', ...Array(4).fill(undefined)]);
    expect(rows.at(-1)?.errors[0]?.message).toContain('#REF!');
  });

  it('of another region are neither seen nor changed by a region’s administrator', async () => {
    await put('elsewhere', { region: '420116000' });
    await put('here', { region: REGION });
    const actor = administrator('system', REGION);
    const { services } = store;
    const listed = expectOk(await listAccounts({ services, actor, filter: {} }));
    expect(listed.accounts.map(({ username }) => username)).toEqual(['here']);
    expect(listed.places.regions.map(({ code }) => code)).toEqual([REGION]);
    const missing = { ok: false, error: { code: 'NOT_FOUND' } };
    expect(await readAccount({ services, actor, id: 'elsewhere' })).toEqual(missing);
    expect(await renameAccount({ services, actor, id: 'elsewhere', name: 'x' })).toEqual(missing);
    expect(await renameAccount({ services, actor, id: 'not-there', name: 'x' })).toEqual(missing);
    const foreign = asked('x', { role: 'auditor', place: { ...NOWHERE, region: '420116000' } });
    expect(await make([foreign], REGION)).toMatchObject({ error: { errors: [{ path: 'accounts[0].region' }] } });
  });

  it('are found by name, role, state and place', async () => {
    await make([asked('zhang_1', { name: '张三%' }), asked('li', { name: '李四' })]);
    await put('gone', { disabled: true });
    const find = async (filter: Parameters<typeof listAccounts>[0]['filter']) =>
      expectOk(await listAccounts({ services: store.services, actor: administrator('audit'), filter })).accounts.map(
        ({ username }) => username,
      );
    expect(await find({ text: 'ZHANG' })).toEqual(['zhang_1']);
    expect(await find({ text: '%' })).toEqual(['zhang_1']);
    expect(await find({ text: '_' })).toEqual(['zhang_1']);
    expect(await find({ state: 'grant-due' })).toEqual(['li', 'zhang_1']);
    expect(await find({ state: 'disabled' })).toEqual(['gone']);
    expect(await find({ role: 'auditor' })).toEqual(['gone']);
    expect(await find({ place: '215' })).toEqual(['li', 'zhang_1']);
  });

  it('have to do with a department where they are its own or of no other of its region, and in use', async () => {
    const { services } = store;
    const places = {
      own: { region: REGION, department: '215', unit: '215001' },
      section: { region: REGION, section: '08' },
      office: { region: REGION },
      neighbour: { region: REGION, department: '301' },
      namesake: { region: '420116000', department: '215' },
      everywhere: {},
    };
    await services.storage.transact(async ({ accounts }) => {
      for (const [id, place] of Object.entries(places)) {
        const account = { ...NOWHERE, ...place, id, username: id, name: id, role: 'auditor' as const, duty: null };
        await accounts.add({ account: { ...account, passwordHash }, at: store.clock.now() });
      }
      return ok(undefined);
    });
    await put('disabled', { region: REGION, disabled: true });
    await make([asked('ungranted')]);
    const concerned = await services.storage.read(({ accounts }) =>
      accounts.concernedWith({ region: REGION, department: '215' }),
    );
    expect(concerned.map(({ username }) => username)).toEqual(['office', 'own', 'section']);
  });

  it('keep an administrator of each duty: the last one who can sign in is neither disabled nor given another role', async () => {
    await put('first', { duty: 'audit' });
    await put('second', { duty: 'audit', disabled: true });
    await put('of-region', { duty: 'audit', region: REGION });
    const { services } = store;
    const actor = administrator('system');
    const last = { ok: false, error: { code: 'LAST_ADMINISTRATOR', duty: 'audit' } };
    expect(await switchAccount({ services, actor, id: 'first', disabled: true })).toEqual(last);
    expect(await grant([{ id: 'first', role: 'auditor', duty: null, place: { ...NOWHERE, region: REGION } }])).toEqual(
      last,
    );
    expect(await stored('first')).toMatchObject({ disabled: false, role: 'administrator' });
    expect(await events('')).toEqual([]);
    expectOk(await switchAccount({ services, actor, id: 'of-region', disabled: true }));
    expectOk(await switchAccount({ services, actor, id: 'second', disabled: false }));
    expectOk(await switchAccount({ services, actor, id: 'first', disabled: true }));
  });

  it('keep one of two administrators whom two others disable at the same moment', async () => {
    await put('first', { duty: 'audit' });
    await put('second', { duty: 'audit' });
    const { services } = store;
    const outcomes = await Promise.all(
      ['first', 'second'].map((id) =>
        switchAccount({ services, actor: administrator('system', null, `other-of-${id}`), id, disabled: true }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  });

  it('are acted on by no administrator who is their owner', async () => {
    await put('own', { duty: 'security' });
    const actor = administrator('security', null, 'own');
    const self = { id: 'own', role: 'administrator', duty: 'system', place: NOWHERE } as const;
    const refused = await grantAccounts({ services: store.services, actor, grants: [self] });
    expect(refused).toEqual({ ok: false, error: { code: 'OWN_ACCOUNT' } });
    expect(await stored('own')).toMatchObject({ duty: 'security' });
  });

  it('have a password that their owner changes, never to one of the last five', async () => {
    expectOk(await make([asked('jing-ban')]));
    const { services } = store;
    const id = await idOf('jing-ban');
    const reset = expectOk(await resetPassword({ services, actor: administrator('system'), id }));
    let current = reset.password;
    const change = async (next: string) => {
      const account = await stored('jing-ban');
      if (account === undefined) throw new Error('the account is gone');
      const actor = person({ role: 'preparer', id });
      const changed = await changeOwnPassword({ services, actor, account, sessionId: 'this', current, next });
      if (changed.ok) current = next;
      return changed;
    };
    const used = { ok: false, error: { code: 'PASSWORD_UNFIT', problems: ['USED_BEFORE'] } };
    expect(await change(current)).toEqual(used);
    const passwords = [1, 2, 3, 4, 5].map((number) => `Lan-${number}-tianBai`);
    for (const password of passwords) expectOk(await change(password));
    for (const password of passwords) expect(await change(password)).toEqual(used);
    expect(await stored('jing-ban')).toMatchObject({ passwordChangeDue: false });
    expectOk(await change('Lan-6-tianBai'));
    expectOk(await change('Lan-1-tianBai'));
    current = 'not-the-current-1A';
    expect(await change('Lan-7-tianBai')).toEqual({ ok: false, error: { code: 'PASSWORD_WRONG' } });
  });
});
