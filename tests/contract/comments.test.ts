import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FormKey } from '#lib/core/forms/index.ts';
import type { CommentTarget } from '#lib/core/screen/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import { addAccount } from '#lib/usecases/accounts/add-account.ts';
import { listComments } from '#lib/usecases/comments/list-comments.ts';
import { resolveComment } from '#lib/usecases/comments/resolve-comment.ts';
import { person, SYSTEM } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { OPERATING, saveForm, storedForm, UNIT } from '#tests/support/form-saves.ts';
import { REVIEWER, remark } from '#tests/support/review.ts';
import { enter, GOLDEN_KEY } from '#tests/support/stored-budget.ts';

const PREPARER = person({ role: 'preparer' });
const HEAD = person({ role: 'unit-head' });
const LEAD = person({ role: 'department-lead' });
const NEIGHBOUR = person({ role: 'preparer', id: 'neighbour', unit: '215002' });

describe.each(ENGINES)('remarks on a budget on %s', (engine) => {
  let store: TestStore;
  let place: CommentTarget;
  beforeEach(async () => {
    store = await createStore(engine);
    await enter(store.services);
    const [row] = (await storedForm(store.services, OPERATING)).rows;
    place = { ...OPERATING, row: row?.id ?? '', field: 'amount' };
  });
  afterEach(() => store.remove());

  const view = async (actor: Actor) =>
    expectOk(await listComments({ services: store.services, actor, key: GOLDEN_KEY }));
  const threads = async (actor: Actor) => (await view(actor)).threads;
  const resolve = (actor: Actor, thread: string) =>
    resolveComment({ services: store.services, actor, key: GOLDEN_KEY, thread });

  it('stand at their cell under the words of the place, and stay readable when the row is gone', async () => {
    const { services } = store;
    expectOk(await remark(services, { actor: REVIEWER, comment: { place, text: ' 请说明测算依据 ' } }));
    const [thread] = await threads(PREPARER);
    expect(thread).toMatchObject({ state: 'open', place: { ...place, unit: UNIT }, mayResolve: false });
    expect(thread?.remarks).toMatchObject([{ text: '请说明测算依据', by: { role: 'section-reviewer' } }]);
    expect(thread?.placeWords).toMatch(/^公用经费 215001 .+ › 302.+ › 2026年预算$/);
    const [row] = (await storedForm(services, OPERATING)).rows.filter(({ id }) => id === place.row);
    if (row === undefined) throw new Error('no row');
    expectOk(await saveForm(services, { changes: [{ type: 'remove', row }] }));
    expect((await threads(PREPARER))[0]?.placeWords).toBe(thread?.placeWords);
  });

  it('are answered from below, open again when asked again, and closed by the side that asked or above', async () => {
    const { services } = store;
    const { thread } = expectOk(await remark(services, { actor: HEAD, comment: { place, text: '请核对' } }));
    store.clock.advance(1_000);
    expectOk(await remark(services, { actor: PREPARER, comment: { thread, text: '已改' } }));
    expect((await threads(HEAD)).map(({ state }) => state)).toEqual(['answered']);
    store.clock.advance(1_000);
    expectOk(await remark(services, { actor: HEAD, comment: { thread, text: '还不对' } }));
    expect((await threads(HEAD)).map(({ state }) => state)).toEqual(['open']);
    expect(await resolve(PREPARER, thread)).toEqual({ ok: false, error: { code: 'NOT_YOURS_TO_RESOLVE' } });
    expectOk(await resolve(LEAD, thread));
    expectOk(await resolve(HEAD, thread));
    const [closed] = await threads(PREPARER);
    expect(closed).toMatchObject({ state: 'resolved', resolved: { by: 'department-lead' } });
    expect(closed?.remarks.map(({ text }) => text)).toEqual(['请核对', '已改', '还不对']);
  });

  it('are seen by their own unit and those above it alone, and nobody remarks out of sight', async () => {
    const { services } = store;
    const { thread } = expectOk(await remark(services, { actor: LEAD, comment: { place, text: '请核对' } }));
    const whole = { form: '' as const, owner: '', row: '', field: '' };
    store.clock.advance(1_000);
    expectOk(await remark(services, { actor: REVIEWER, comment: { place: whole, text: '整体偏高' } }));
    store.clock.advance(1_000);
    expectOk(await remark(services, { actor: REVIEWER, comment: { place: { ...whole, unit: UNIT }, text: '偏高' } }));
    expect((await threads(REVIEWER)).map(({ placeWords }) => placeWords.slice(0, 6))).toEqual([
      '公用经费 2',
      '整个部门预算',
      expect.stringMatching(/^215001/),
    ]);
    expect(await threads(PREPARER)).toHaveLength(2);
    expect(await threads(NEIGHBOUR)).toEqual([]);
    const refused = { ok: false, error: { code: 'NOT_FOUND' } };
    expect(await remark(services, { actor: NEIGHBOUR, comment: { place, text: '？' } })).toEqual(refused);
    expect(await remark(services, { actor: NEIGHBOUR, comment: { thread, text: '？' } })).toEqual(refused);
    expect(await resolve(NEIGHBOUR, thread)).toEqual(refused);
    const elsewhere = person({ role: 'section-reviewer', section: '99' });
    expect(await remark(services, { actor: elsewhere, comment: { place, text: '？' } })).toEqual(refused);
    expect(
      await remark(services, { actor: person({ role: 'auditor' }), comment: { place, text: '？' } }),
    ).toMatchObject({
      error: { code: 'ROLE_NOT_ALLOWED' },
    });
  });

  it('of a unit on a form of the department stay within the unit', async () => {
    const profile: FormKey = { form: 'profile', owner: '' };
    const comment = { place: { ...profile, row: '', field: '' }, text: '职能有变化' };
    expectOk(await remark(store.services, { actor: PREPARER, comment }));
    expect((await threads(PREPARER))[0]?.place).toEqual({ ...profile, row: '', field: '', unit: UNIT });
    expect(await threads(NEIGHBOUR)).toEqual([]);
  });

  it('are refused without words, on what is not there, and when the budget is approved', async () => {
    const { services } = store;
    const refusal = async (comment: Parameters<typeof remark>[1]['comment']) => {
      const answer = await remark(services, { actor: REVIEWER, comment });
      return answer.ok ? 'written' : answer.error.code;
    };
    expect(await refusal({ place, text: '  ' })).toBe('INVALID_FIELDS');
    expect(await refusal({ place, text: '长'.repeat(2_001) })).toBe('INVALID_FIELDS');
    expect(await refusal({ place: { ...place, row: 'gone' }, text: '？' })).toBe('INVALID_FIELDS');
    expect(await refusal({ place: { ...place, field: 'colour' }, text: '？' })).toBe('INVALID_FIELDS');
    expect(await refusal({ place: { ...place, owner: '999' }, text: '？' })).toBe('NOT_FOUND');
    expect(await refusal({ thread: 'gone', text: '？' })).toBe('NOT_FOUND');
    await store.sql(`update budget set state = 'approved'`);
    expect(await refusal({ place, text: '？' })).toBe('STATE_NOT_ALLOWED');
    expect((await view(REVIEWER)).mayComment).toBe(false);
  });

  it('are written once however often they are sent, audited, and told to whom they concern', async () => {
    const { services } = store;
    const account = (input: { username: string; role: 'preparer' | 'department-lead'; unit: string | null }) => {
      const { username, role, unit } = input;
      const { region, department } = GOLDEN_KEY;
      return addAccount({
        services,
        actor: SYSTEM,
        account: { username, name: username, role, duty: null, place: { region, department, section: null, unit } },
        passwordHash: 'none',
        passwordChangeDue: false,
      });
    };
    for (const [username, role, unit] of [
      ['own', 'preparer', UNIT],
      ['other', 'preparer', '215002'],
      ['lead', 'department-lead', null],
    ] as const)
      expectOk(await account({ username, role, unit }));
    const sent = { actor: REVIEWER, comment: { place, text: '请核对' }, idempotencyKey: 'once-and-again' };
    const first = expectOk(await remark(services, sent));
    expect(expectOk(await remark(services, sent))).toEqual(first);
    expect(await threads(REVIEWER)).toHaveLength(1);
    expectOk(await resolve(REVIEWER, first.thread));
    const trail = await services.storage.read(({ audit }) => audit.list({ actor: SYSTEM, ...GOLDEN_KEY }));
    expect(trail.slice(-2).map(({ payload }) => payload)).toEqual([
      {
        type: 'comment.added',
        version: 1,
        year: 2026,
        comment: first.id,
        thread: first.id,
        ...place,
        unit: UNIT,
        text: '请核对',
      },
      { type: 'comment.resolved', version: 1, year: 2026, thread: first.id, unit: UNIT },
    ]);
    const told = await store.sql(
      'select username, content from message join "user" on "user".id = message.user_id order by username',
    );
    expect(told.map(({ username }) => username)).toEqual(['lead', 'own']);
    expect(JSON.parse(String(told[0]?.content))).toMatchObject({
      kind: 'commented',
      unit: UNIT,
      text: expect.stringMatching(/^section-reviewer批注了“公用经费 215001 .+”：请核对$/),
    });
  });
});
