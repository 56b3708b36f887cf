import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '#lib/core/canonical/index.ts';
import type { BudgetDigest } from '#lib/core/screen/index.ts';
import { TRANSITIONS } from '#lib/core/workflow/index.ts';
import type { Step } from '#lib/usecases/ports/index.ts';
import { SYSTEM } from '#tests/support/actors.ts';
import { authorizedFor, move, PEOPLE, progressOf, stepsOf, UNITS } from '#tests/support/budget-moves.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { enter, GOLDEN_KEY, stored } from '#tests/support/stored-budget.ts';

describe.each(ENGINES)('a budget through two rounds on %s', (engine) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await createStore(engine);
    await enter(store.services);
  });
  afterAll(() => store.remove());

  /** Hands every unit in, then the department. */
  async function handIn(): Promise<void> {
    for (const unit of UNITS) {
      expectOk(await move(store.services, { actor: PEOPLE.preparer(unit), move: 'submit-unit' }));
      expectOk(await move(store.services, { actor: PEOPLE.head(unit), move: 'accept-unit' }));
    }
    expectOk(await move(store.services, { actor: PEOPLE.lead(), move: 'submit-department' }));
  }

  it('walks every row of the table, each return and withdrawal included', async () => {
    const { services } = store;
    const [own = ''] = UNITS;
    const { preparer, head, lead, reviewer, office } = PEOPLE;
    const made = async (actor: ReturnType<typeof lead>, request: Parameters<typeof move>[1]['move'], more = {}) =>
      expectOk(await move(services, { actor, move: request, ...more }));
    const reason = '请补充测算依据';
    await made(preparer(), 'submit-unit');
    await made(preparer(), 'withdraw-unit');
    await made(preparer(), 'submit-unit');
    await made(head(), 'return-to-preparer', { reason });
    await made(preparer(), 'submit-unit');
    await made(head(), 'accept-unit');
    await made(head(), 'withdraw-acceptance');
    await made(head(), 'accept-unit');
    await made(lead(), 'return-unit', { unit: own, reason });
    expect((await progressOf(services)).state).toBe('drafting');
    await handIn();
    await made(lead(), 'withdraw-department');
    await made(lead(), 'submit-department');
    await made(reviewer(), 'return-department', { reason });
    await made(lead(), 'submit-department');
    await made(reviewer(), 'pass-department');
    await made(reviewer(), 'withdraw-pass');
    await made(reviewer(), 'return-units', { reason, units: [own] });
    expect(await progressOf(services)).toMatchObject({
      state: 'drafting',
      units: UNITS.map((code) => ({ code, state: code === own ? 'drafting' : 'department-review' })),
    });
    await made(preparer(), 'submit-unit');
    await made(head(), 'accept-unit');
    await made(lead(), 'submit-department');
    await made(reviewer(), 'pass-department');
    await made(office(), 'return-department', { reason });
    await made(lead(), 'submit-department');
    await made(reviewer(), 'pass-department');
    await made(office(), 'return-units', { reason, units: [own] });
    await made(preparer(), 'submit-unit');
    await made(head(), 'accept-unit');
    await made(lead(), 'submit-department');
    await made(reviewer(), 'pass-department');
    expect(await made(office(), 'issue-control-figures')).toMatchObject({ state: 'drafting', round: 2 });
    await handIn();
    await made(reviewer(), 'pass-department');
    expect(await made(office(), 'approve')).toMatchObject({ state: 'approved', round: 2 });
    await made(lead(), 'prepare-publication');
    await made(lead(), 'return-publication', { reason });
    await made(lead(), 'prepare-publication');
    await made(lead(), 'confirm-publication');
    expect(await made(office(), 'release')).toMatchObject({ state: 'published' });
    expect((await progressOf(services)).version).toBe(1);
    await made(lead(), 'correct', { reason: '附表有误' });
    await made(lead(), 'confirm-publication');
    await made(office(), 'release');
    expect((await progressOf(services)).version).toBe(2);
    const walked = new Set((await stepsOf(services)).map((step) => `${step.move} ${step.by.role}`));
    const rows = TRANSITIONS.flatMap((row) => row.roles.map((role) => `${row.move} ${role}`));
    expect(rows.filter((row) => !walked.has(row))).toEqual([
      'return-publication budget-office',
      'correct budget-office',
    ]);
  });

  it('keeps a frozen copy of each 上, of the approval and of each publication, with the hash of what an export gives', async () => {
    const { services } = store;
    const snapshots = await services.storage.read(({ snapshots: kept }) => kept.list(authorizedFor()));
    const steps = (await stepsOf(services)).filter((step) => step.snapshot !== undefined);
    expect(snapshots.map(({ id }) => id).toSorted()).toEqual(steps.map((step) => step.snapshot).toSorted());
    const kinds = Object.groupBy(snapshots, ({ kind, round }) => `${kind} ${round}`);
    expect(Object.fromEntries(Object.entries(kinds).map(([kind, all]) => [kind, all?.length]))).toEqual({
      'submission 1': 6,
      'submission 2': 1,
      'approval 2': 1,
      'publication 2': 2,
    });
    const text = canonicalJson(await stored(services));
    for (const snapshot of snapshots) {
      expect(snapshot.text).toBe(text);
      expect(snapshot.sha256).toBe(createHash('sha256').update(text).digest('hex'));
    }
  });

  it('tells every move in the audit trail, with what it froze and what was let stand', async () => {
    const { services } = store;
    const place = { actor: SYSTEM, region: GOLDEN_KEY.region, department: GOLDEN_KEY.department };
    const events = await services.storage.read(({ audit }) => audit.list(place));
    const moved = events.flatMap(({ payload }) => (payload.type === 'budget.moved' ? [payload] : []));
    const steps: Step[] = await stepsOf(services);
    expect(moved.map((payload) => [payload.move, payload.unit, payload.from, payload.to, payload.reason])).toEqual(
      steps.map((step) => [step.move, step.unit, step.from, step.to, step.reason]),
    );
    const submitted = moved.find((payload) => payload.move === 'submit-department');
    expect(submitted?.snapshotSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(submitted?.overruled.map(({ rule }) => rule)).toContain('NY-07');
    expect(await services.storage.read(({ audit }) => audit.verify(place))).toBeUndefined();
  });

  it('keeps for the reviewers’ queue what the budget came to when it was last handed in', async () => {
    const { services } = store;
    const [row] = await store.sql('select digest, revision from budget');
    const digest = JSON.parse(String(row?.digest)) as BudgetDigest;
    const handedIn = (await stepsOf(services)).findLast(({ move }) => move === 'submit-department');
    const letStand = handedIn?.overruled.length ?? 0;
    expect(letStand).toBeGreaterThan(0);
    expect(digest).toEqual({
      revision: Number(row?.revision),
      total: 8_021_075_000,
      appropriation: 8_020_575_000,
      lastYearTotal: 7_755_920_000,
      findings: { error: 0, warning: letStand, notice: expect.any(Number) },
      overruled: letStand,
      units: { in: 3, out: 0 },
    });
  });
});
