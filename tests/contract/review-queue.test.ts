import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '#lib/core/canonical/index.ts';
import { fen } from '#lib/core/money/index.ts';
import { ok } from '#lib/core/result/index.ts';
import type { BudgetDigest, QueueEntry } from '#lib/core/screen/index.ts';
import type { Actor, BudgetKey, StateId } from '#lib/core/workflow/index.ts';
import { reviewQueue } from '#lib/usecases/review/review-queue.ts';
import { person } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { departmentBudget, GENERATED_REGION } from '#tests/support/region-generator.ts';
import { enter } from '#tests/support/stored-budget.ts';

const SMALL = { departments: 4, unitsEach: 2, projectsEach: 3, seed: 7 };
const YEAR = 2026;
const keyOf = (department: string, year = YEAR): BudgetKey => ({ region: GENERATED_REGION, department, year });
const place = { region: GENERATED_REGION, department: null, unit: null };
const office = person({ role: 'budget-office', ...place, section: null });
const reviewer = (section: string) => person({ role: 'section-reviewer', ...place, section });

describe.each(ENGINES)('the queue of reviewers on %s', (engine) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await createStore(engine);
    for (const number of [1, 2, 3, 4]) await enter(store.services, departmentBudget({ ...SMALL, year: YEAR, number }));
    await enter(store.services, departmentBudget({ ...SMALL, seed: 8, year: YEAR - 1, number: 2 }));
  });
  afterAll(() => store.remove());

  const queue = async (actor: Actor, year?: number) =>
    expectOk(await reviewQueue({ services: store.services, actor, year }));
  const entry = async (department: string, actor: Actor = office): Promise<QueueEntry> => {
    const found = (await queue(actor)).entries.find(({ key }) => key.department === department);
    if (found === undefined) throw new Error(`${department} is not in the queue`);
    return found;
  };
  /** Puts a budget where it stands after a move, with what was found in it then. */
  const stands = async (department: string, state: StateId, digest?: Partial<BudgetDigest>, year = YEAR) => {
    const key = keyOf(department, year);
    const at = store.clock.now();
    await store.services.storage.transact(async (repositories) => {
      const before = await repositories.progress.find(key);
      if (before === undefined) throw new Error(`${department} is not there`);
      const units = before.units.map(({ code }) => ({ code, state }));
      await repositories.progress.put({ key, progress: { ...before, state, units }, at });
      const { revision } = (await repositories.budgets.find({ actor: office, key })) ?? { revision: 0 };
      const whole: BudgetDigest = {
        revision,
        total: fen(1_000_00),
        appropriation: fen(1_000_00),
        findings: { error: 0, warning: 0, notice: 0 },
        overruled: 0,
        units: { in: 2, out: 0 },
        ...digest,
      };
      if (digest !== undefined) await repositories.progress.keepDigest({ key, digest: canonicalJson(whole) });
      return ok(undefined);
    });
  };

  it('holds the departments that the reviewer sees, of one year', async () => {
    expect((await queue(office)).entries.map(({ key }) => key.department).sort()).toEqual(['101', '102', '103', '104']);
    expect((await queue(reviewer('02'))).entries.map(({ key }) => key.department)).toEqual(['102']);
    expect((await queue(office, YEAR - 1)).entries.map(({ key }) => key.department)).toEqual(['102']);
    expect(await queue(office)).toMatchObject({ year: YEAR, years: [YEAR, YEAR - 1], region: GENERATED_REGION });
    expect(await queue(reviewer('02'))).not.toHaveProperty('region');
  });

  it('is nobody’s who reviews nothing', async () => {
    for (const role of ['preparer', 'unit-head', 'department-lead'] as const) {
      const answer = await reviewQueue({ services: store.services, actor: person({ role, region: GENERATED_REGION }) });
      expect(answer).toMatchObject({ ok: false, error: { code: 'ROLE_NOT_ALLOWED' } });
    }
  });

  it('adds up what was never handed in, to the core’s own sum, and last year’s beside it', async () => {
    const budget = departmentBudget({ ...SMALL, year: YEAR, number: 2 });
    const total = budget.expenditure.reduce((sum, { amount }) => sum + amount, 0);
    const before = departmentBudget({ ...SMALL, seed: 8, year: YEAR - 1, number: 2 });
    const lastYearTotal = before.expenditure.reduce((sum, { amount }) => sum + amount, 0);
    expect(await entry('102')).toMatchObject({ total, lastYearTotal, stale: true, units: { in: 0, all: 2 } });
    expect(await entry('102')).not.toHaveProperty('findings');
    expect(await entry('101')).not.toHaveProperty('lastYearTotal');
  });

  it('puts first what waits for the reviewer, and of that what is riskiest', async () => {
    await stands('103', 'office-review', { findings: { error: 0, warning: 2, notice: 0 }, overruled: 2 });
    await stands('104', 'office-review', { findings: { error: 0, warning: 0, notice: 3 } });
    await stands('101', 'section-review', { findings: { error: 5, warning: 0, notice: 0 } });
    expect((await queue(office)).entries.map(({ key }) => key.department)).toEqual(['103', '104', '101', '102']);
    expect((await queue(reviewer('01'))).entries.map(({ mine }) => mine)).toEqual([true]);
  });

  it('lets pass on with others only what was found to be without fault and has not changed since', async () => {
    await stands('101', 'section-review', {});
    expect(await entry('101', reviewer('01'))).toMatchObject({ accept: 'pass-department', stale: false });
    expect(await entry('101', office)).not.toHaveProperty('accept');
    await stands('101', 'section-review', { findings: { error: 0, warning: 1, notice: 0 }, overruled: 1 });
    expect(await entry('101', reviewer('01'))).not.toHaveProperty('accept');
    await stands('101', 'section-review', { revision: 0 });
    expect(await entry('101', reviewer('01'))).toMatchObject({ stale: true });
    expect(await entry('101', reviewer('01'))).not.toHaveProperty('accept');
  });

  it('knows who is late by the deadline of whoever has it', async () => {
    const deadlines = [
      { round: 1, level: 'section' as const, dueOn: '2026-01-02' },
      { round: 1, level: 'unit' as const, dueOn: '2026-01-15' },
    ];
    const year = { region: GENERATED_REGION, year: YEAR, rounds: 2, template: 'wuhan-jiangxia', deadlines };
    await store.services.storage.transact(async ({ years }) => ok(await years.put({ year, at: store.clock.now() })));
    await stands('101', 'section-review', {});
    expect(await entry('101')).toMatchObject({ daysLeft: -3 });
    expect(await entry('102')).toMatchObject({ daysLeft: 10 });
    expect(await entry('104')).not.toHaveProperty('daysLeft');
  });

  it('opens with the latest year in which something waits for the person, and with the latest where nothing does', async () => {
    await stands('102', 'drafting');
    await stands('102', 'section-review', undefined, YEAR - 1);
    expect((await queue(reviewer('02'))).year).toBe(YEAR - 1);
    expect((await queue(reviewer('02'), YEAR)).year).toBe(YEAR);
    await stands('102', 'section-review');
    expect((await queue(reviewer('02'))).year).toBe(YEAR);
    expect((await queue(person({ role: 'auditor', ...place, section: null }))).year).toBe(YEAR);
  });
});
