import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { person, SYSTEM } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { linesOf, PROJECT, save } from '#tests/support/project-lines.ts';
import { enter, GOLDEN_KEY, stored } from '#tests/support/stored-budget.ts';

const UNIT = '215001';

describe.each(ENGINES)('saving the lines of a project on %s', (engine) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await createStore(engine);
    await enter(store.services);
  });
  afterEach(() => store.remove());

  const trail = () => store.services.storage.read(({ audit }) => audit.list({ actor: SYSTEM, ...GOLDEN_KEY }));

  it('puts them in their place, in their order, and leaves every other line alone', async () => {
    const lines = linesOf({ count: 3, amount: 12_345 });
    const saved = expectOk(await save(store, { revision: 1, lines }));
    expect(saved).toEqual({ revision: 2, savedAt: '2026-01-05T01:00:00.000Z' });
    const golden = goldenBudget();
    const after = await stored(store.services);
    const mine = after.expenditure.filter((line) => line.project === PROJECT);
    expect(mine).toEqual(lines.map((line) => ({ ...line, unit: UNIT, project: PROJECT })));
    expect({ ...after, expenditure: after.expenditure.filter((line) => line.project !== PROJECT) }).toEqual({
      ...golden,
      expenditure: golden.expenditure.filter((line) => line.project !== PROJECT),
    });
    const place = golden.expenditure.findIndex((line) => line.project === PROJECT);
    expect(after.expenditure.findIndex((line) => line.project === PROJECT)).toBe(place);
  });

  it('takes away the last line and puts some back at the end', async () => {
    expectOk(await save(store, { revision: 1, lines: [] }));
    expect((await stored(store.services)).expenditure.some((line) => line.project === PROJECT)).toBe(false);
    expectOk(await save(store, { revision: 2, lines: linesOf({ count: 2, amount: 1 }) }));
    const { expenditure } = await stored(store.services);
    expect(expenditure.slice(-2).map((line) => line.item)).toEqual(['第1行', '第2行']);
  });

  it('tells in the audit trail who changed what, before and after', async () => {
    const golden = goldenBudget().expenditure.filter((line) => line.project === PROJECT);
    const lines = linesOf({ count: 1, amount: 700 });
    expectOk(await save(store, { revision: 1, lines }));
    const event = (await trail()).at(-1);
    expect(event?.actor).toEqual({ id: 'test-preparer', name: 'preparer', role: 'preparer' });
    expect(event?.payload).toEqual({
      type: 'project-lines.saved',
      version: 1,
      year: 2026,
      unit: UNIT,
      project: PROJECT,
      revision: 2,
      before: golden,
      after: lines.map((line) => ({ ...line, unit: UNIT, project: PROJECT })),
    });
  });

  it('refuses a save made on an older revision, and changes nothing', async () => {
    expectOk(await save(store, { revision: 1, lines: linesOf({ count: 1, amount: 1 }) }));
    const before = { budget: await stored(store.services), trail: await trail() };
    const late = await save(store, { revision: 1, lines: linesOf({ count: 5, amount: 9 }) });
    expect(late).toEqual({ ok: false, error: { code: 'REVISION_CONFLICT', expected: 1, current: 2 } });
    expect({ budget: await stored(store.services), trail: await trail() }).toEqual(before);
  });

  it('lets one of two saves on the same revision win', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map((amount) => save(store, { revision: 1, lines: linesOf({ count: 1, amount }) })),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.error.code === 'REVISION_CONFLICT')).toHaveLength(3);
  });

  it('applies a save once that is sent again because its answer was lost', async () => {
    const again = { idempotencyKey: 'the-same-save', revision: 1, lines: linesOf({ count: 2, amount: 5 }) };
    const first = expectOk(await save(store, again));
    store.clock.advance(90_000);
    expect(expectOk(await save(store, again))).toEqual(first);
    const together = await Promise.all([save(store, again), save(store, again)]);
    expect(together.map(expectOk)).toEqual([first, first]);
    expect((await trail()).filter((event) => event.payload.type === 'project-lines.saved')).toHaveLength(1);
  });

  it('refuses another save under a key that was used, but not another person’s', async () => {
    const idempotencyKey = 'used-already';
    expectOk(await save(store, { idempotencyKey, revision: 1, lines: linesOf({ count: 1, amount: 5 }) }));
    const other = await save(store, { idempotencyKey, revision: 2, lines: linesOf({ count: 1, amount: 6 }) });
    expect(other).toEqual({ ok: false, error: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    const actor = person({ role: 'preparer', id: 'somebody-else' });
    expectOk(await save(store, { actor, idempotencyKey, revision: 2, lines: linesOf({ count: 1, amount: 6 }) }));
  });

  it('is for the unit’s own preparer while the unit drafts', async () => {
    const lines = linesOf({ count: 1, amount: 5 });
    const stranger = person({ role: 'preparer', unit: '215002' });
    const head = person({ role: 'unit-head' });
    expect(await save(store, { actor: stranger, revision: 1, lines })).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(await save(store, { actor: head, revision: 1, lines })).toMatchObject({
      error: { code: 'ROLE_NOT_ALLOWED' },
    });
    await store.sql(`update unit_budget set state = 'unit-review' where unit_code = '${UNIT}'`);
    expect(await save(store, { revision: 1, lines })).toMatchObject({
      error: { code: 'STATE_NOT_ALLOWED', state: 'unit-review' },
    });
    await store.sql(`update unit_budget set state = 'drafting'`);
    await store.sql(`update budget set state = 'approved'`);
    expect(await save(store, { revision: 1, lines })).toMatchObject({
      error: { code: 'STATE_NOT_ALLOWED', state: 'approved' },
    });
  });

  it('refuses amounts whose sum over the whole budget leaves exact arithmetic, and keeps the budget in service', async () => {
    const [other] = goldenBudget().projects.filter(({ code, unit }) => unit === UNIT && code !== PROJECT);
    if (other === undefined) throw new Error('the headquarters has one project only');
    const lines = linesOf({ count: 1, amount: 6_000_000_000_000_000 });
    expectOk(await save(store, { revision: 1, lines }));
    const refused = await save(store, { project: other.code, revision: 2, lines });
    expect(refused).toMatchObject({ ok: false, error: { code: 'INVALID_FIELDS', errors: [{ path: 'lines' }] } });
    const total = (await stored(store.services)).expenditure.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
    expect(total <= BigInt(Number.MAX_SAFE_INTEGER)).toBe(true);
    expectOk(await save(store, { revision: 2, lines }));
  });

  it('refuses codes that are not leaves of the year’s classification, all at once', async () => {
    const [line] = linesOf({ count: 1, amount: 5 });
    if (line === undefined) throw new Error('no line');
    const refused = await save(store, {
      revision: 1,
      lines: [line, { ...line, function: '2101599', economic: '302' }, { ...line, economic: '39998' }],
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'INVALID_FIELDS' } });
    if (refused.ok || refused.error.code !== 'INVALID_FIELDS') throw new Error('not refused');
    expect(refused.error.errors.map((error) => error.path)).toContain('lines[1].economic');
    expect(refused.error.errors.map((error) => error.path)).toContain('lines[2].economic');
    expect(refused.error.errors.map((error) => error.path)).not.toContain('lines[0].economic');
  });
});
