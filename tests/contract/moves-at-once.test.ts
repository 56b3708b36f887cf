import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '#lib/core/result/index.ts';
import { type Actor, ROLE_IDS, STATE_IDS, TRANSITIONS } from '#lib/core/workflow/index.ts';
import { describeMoveDenial } from '#lib/server/move-words.ts';
import type { NewAccount } from '#lib/usecases/ports/index.ts';
import { markRead, readInbox } from '#lib/usecases/workflow/inbox.ts';
import { moveBudget } from '#lib/usecases/workflow/move-budget.ts';
import { person, SYSTEM } from '#tests/support/actors.ts';
import { discloseHere, examineHere, move, PEOPLE, progressOf, standAt, stepsOf } from '#tests/support/budget-moves.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { lineRow, saveForm, storedForm } from '#tests/support/form-saves.ts';
import { enter, GOLDEN_KEY } from '#tests/support/stored-budget.ts';

const { preparer, head, lead, reviewer, office } = PEOPLE;

/** The account of somebody of the tests. */
function accountOf(actor: Actor): NewAccount {
  const { id, name, role, scope } = actor;
  if (role === 'system') throw new Error('the product has no account');
  const place = { region: null, section: null, department: null, unit: null, ...scope };
  const { region, section, department, unit } = place;
  return { id, username: id, name, role, duty: null, region, section, department, unit, passwordHash: 'x' };
}

describe.each(ENGINES)('moving a budget while others do the same on %s', (engine) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await createStore(engine);
    await enter(store.services);
  });
  afterEach(() => store.remove());

  it('is decided once: the other is told who was faster and where the budget is now', async () => {
    const { services } = store;
    await standAt(services, { state: 'section-review' });
    const outcomes = await Promise.all([
      move(services, { actor: reviewer(), move: 'return-department', reason: '请核对收入' }),
      move(services, { actor: reviewer(), move: 'return-units', units: ['215001'], reason: '请核对收入' }),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const late = outcomes.find((outcome) => !outcome.ok);
    if (late === undefined || late.ok) throw new Error('both went through');
    const { status, body } = describeMoveDenial(late.error);
    expect([status, body.code]).toEqual([409, 'MOVE_NOT_POSSIBLE']);
    expect(body.message).toMatch(
      /^section-reviewer已于 1\/5 09:00 办理“退回(部门|单位)”，预算现处于“(部门汇总审核|编报)”/,
    );
    expect(await stepsOf(services)).toHaveLength(1);
  });

  it('is decided once where a publication is confirmed by two people, who would both be named and both be told', async () => {
    const { services } = store;
    await standAt(services, { state: 'approved', round: 2 });
    expectOk(await move(services, { actor: lead(), move: 'prepare-publication' }));
    const people = [lead(), person({ role: 'department-lead', id: 'other-lead' })];
    const outcomes = await Promise.all(people.map((actor) => move(services, { actor, move: 'confirm-publication' })));
    const late = outcomes.flatMap((outcome) => (outcome.ok ? [] : [describeMoveDenial(outcome.error)]));
    expect(late.map(({ status, body }) => [status, body.message])).toEqual([
      [409, expect.stringMatching(/已于 .* 办理“确认公开稿”.*不能再“确认公开稿”/)],
    ]);
    expect((await stepsOf(services)).map((step) => step.move)).toEqual(['prepare-publication', 'confirm-publication']);
  });

  it('is done once however often it is sent, and another move under its number is refused', async () => {
    const { services } = store;
    await standAt(services, { state: 'section-review' });
    const asked = {
      actor: reviewer(),
      move: 'return-department',
      reason: '请核',
      idempotencyKey: 'the-same-move',
    } as const;
    const first = expectOk(await move(services, asked));
    expect(expectOk(await move(services, asked))).toEqual(first);
    expect(await stepsOf(services)).toHaveLength(1);
    expect(await move(services, { ...asked, reason: '另一个理由' })).toMatchObject({
      error: { code: 'IDEMPOTENCY_KEY_REUSED' },
    });
  });

  it('examines anew what somebody saved while it was examined, and freezes that', async () => {
    const { services } = store;
    let examined = 0;
    const submit = (reasons: Record<string, string>) =>
      moveBudget({
        services,
        actor: preparer(),
        key: GOLDEN_KEY,
        idempotencyKey: crypto.randomUUID(),
        request: { move: 'submit-unit', reasons },
        disclose: discloseHere,
        examine: async (asked) => {
          const outcome = await examineHere(asked);
          examined += 1;
          // Somebody saves a line that does not count, after it was looked at.
          if (examined === 1) expectOk(await saveForm(services, { changes: [lineRow('late', { amount: 'x' })] }));
          return outcome;
        },
      });
    const refused = await submit({});
    expect(examined).toBeGreaterThan(2);
    expect(refused).toMatchObject({ error: { code: 'NEEDS_NOT_MET', unmet: [{ need: 'clean', blocking: [{}] }] } });
  });

  it('lets a unit go on while other units save', async () => {
    const { services } = store;
    const unit = '215002';
    const form = { form: 'operating', owner: unit } as const;
    const project = (await storedForm(services, form)).rows[0]?.cells.project ?? '';
    let saves = 0;
    const moved = await moveBudget({
      services,
      actor: head(),
      key: GOLDEN_KEY,
      idempotencyKey: crypto.randomUUID(),
      request: { move: 'return-to-preparer', reason: '请核' },
      examine: examineHere,
      disclose: discloseHere,
    });
    expect(moved).toMatchObject({ error: { code: 'MOVE_NOT_POSSIBLE' } });
    const bare = await move(services, { actor: preparer(), move: 'submit-unit', explained: false });
    const arguable = !bare.ok && bare.error.code === 'NEEDS_NOT_MET' ? bare.error.arguable : [];
    const submitted = await moveBudget({
      services,
      actor: preparer(),
      key: GOLDEN_KEY,
      idempotencyKey: crypto.randomUUID(),
      request: { move: 'submit-unit', reasons: Object.fromEntries(arguable.map(({ id }) => [id, '属实'])) },
      disclose: discloseHere,
      examine: async (asked) => {
        saves += 1;
        const changes = [lineRow(`r${saves}`, { amount: '1', project })];
        expectOk(await saveForm(services, { form, changes, actor: preparer(unit) }));
        return examineHere(asked);
      },
    });
    expect([submitted.ok, saves]).toEqual([true, 2]);
    expect((await progressOf(services)).units[0]?.state).toBe('unit-review');
  });

  it('tells everybody whose turn it becomes, and what waits for each', async () => {
    const { services, clock } = store;
    const people = [preparer(), preparer('215002'), head(), lead(), reviewer(), office()];
    await services.storage.transact(async ({ accounts, years }) => {
      for (const actor of people) await accounts.add({ account: accountOf(actor), at: clock.now() });
      const deadlines = [{ round: 1, level: 'unit', dueOn: '2026-01-07' }] as const;
      const year = { region: GOLDEN_KEY.region, year: 2026, rounds: 2, template: 'wuhan-jiangxia', deadlines };
      await years.put({ year, at: clock.now() });
      return ok(undefined);
    });
    const inbox = (actor: Actor) => readInbox({ services, actor });
    expect((await inbox(preparer())).reminders).toMatchObject([{ move: '提交单位审核', due: { daysLeft: 2 } }]);
    expectOk(await move(services, { actor: preparer(), move: 'submit-unit' }));
    expect((await inbox(head())).messages).toMatchObject([
      {
        content: {
          kind: 'submitted',
          unit: '215001',
          text: expect.stringMatching(/2026 年预算：preparer提交单位审核$/),
        },
      },
    ]);
    expect(await inbox(preparer('215002'))).toMatchObject({ unread: 0, waiting: [{ unit: '215002' }] });
    expectOk(await move(services, { actor: head(), move: 'return-to-preparer', reason: '请补充依据' }));
    const [back] = (await inbox(preparer())).messages;
    expect(back?.content).toMatchObject({
      kind: 'returned',
      text: expect.stringMatching(/退回修改。理由：请补充依据$/),
    });
    expect((await inbox(preparer())).waiting).toMatchObject([{ returned: { by: 'unit-head', reason: '请补充依据' } }]);
    await markRead({ services, actor: preparer(), id: back?.id ?? '' });
    expect((await inbox(preparer())).unread).toBe(0);
    clock.advance(4 * 86_400_000);
    expect((await inbox(preparer())).reminders).toMatchObject([{ due: { daysLeft: -2 } }]);
    await standAt(services, { state: 'section-review' });
    expect(await inbox(lead())).toMatchObject({ waiting: [], unread: 0 });
    expect((await inbox(reviewer())).waiting).toMatchObject([{ move: '审核通过，转预算科', unit: '' }]);
    expect((await inbox(SYSTEM)).waiting).toEqual([]);
  });
});

describe.each(ENGINES)('who tries what is not theirs, in every state, on %s', (engine) => {
  it('is refused, and nothing moves', async () => {
    const store = await createStore(engine);
    await enter(store.services);
    const { services } = store;
    const moves = [...new Set(TRANSITIONS.map((row) => row.move))];
    let turn = 0;
    // What is refused is the same on both; that nothing is written is looked at with every move on one, one after the other on both.
    const tried = () => (engine === 'sqlite' ? moves : moves.slice(turn++ % moves.length).slice(0, 1));
    for (const state of STATE_IDS) {
      await standAt(services, { state });
      const before = await progressOf(services);
      for (const role of ROLE_IDS)
        for (const name of tried()) {
          const own = TRANSITIONS.some(
            (row) => row.move === name && row.roles.includes(role) && row.from.includes(state),
          );
          if (own) continue;
          const asked = { move: name, unit: '215001', units: ['215001'], reason: '试一试' };
          expect(await move(services, { actor: person({ role }), ...asked }), `${role} ${name} ${state}`).toMatchObject(
            {
              ok: false,
            },
          );
        }
      expect(await progressOf(services)).toEqual(before);
    }
    expect(await stepsOf(services)).toEqual([]);
    await store.remove();
  });
});
