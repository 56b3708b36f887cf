import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { YearSettings } from '#lib/core/screen/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import type { Storage } from '#lib/usecases/ports/index.ts';
import { saveQuotas } from '#lib/usecases/region/save-quotas.ts';
import { changeYear } from '#lib/usecases/years/change-year.ts';
import { openYear } from '#lib/usecases/years/open-year.ts';
import { openYearBudget } from '#lib/usecases/years/open-year-budget.ts';
import { previewYearBudget } from '#lib/usecases/years/preview-year-budget.ts';
import { readYear } from '#lib/usecases/years/read-year.ts';
import { person } from '#tests/support/actors.ts';
import { move, progressOf, standAt } from '#tests/support/budget-moves.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { asDepartment, enter, stored } from '#tests/support/stored-budget.ts';

const PLACE = { region: '420115000', year: 2027 };
const KEY = { ...PLACE, department: '215' };
const office = person({ role: 'budget-office' });
const SETTINGS: YearSettings = {
  rounds: 2,
  template: 'wuhan-jiangxia',
  deadlines: [
    { round: 1, level: 'unit', dueOn: '2026-12-01' },
    { round: 1, level: 'department', dueOn: '2026-12-05' },
  ],
};

type Gate = { open: () => void; opened: Promise<void> };

function gate(): Gate {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { open: resolve, opened: promise };
}

/** Work that has looked at how far the budgets are, and goes on when it is told to. */
function whileLookingAtProgress(input: { storage: Storage; looked: Gate; go: Gate }): Storage {
  const { storage, looked, go } = input;
  return {
    ...storage,
    transact: (work) =>
      storage.transact((repositories) => {
        const list: typeof repositories.progress.list = async (actor) => {
          const found = await repositories.progress.list(actor);
          looked.open();
          await go.opened;
          return found;
        };
        return work({ ...repositories, progress: { ...repositories.progress, list } });
      }),
  };
}

describe.each(ENGINES)('a fiscal year of a region on %s', (engine) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await createStore(engine);
    await enter(store.services);
  });
  afterEach(() => store.remove());

  const read = (actor: Actor = office) => readYear({ services: store.services, actor, ...PLACE });
  const open = (settings = SETTINGS, actor: Actor = office) =>
    openYear({ services: store.services, actor, ...PLACE, settings });
  const change = (before: YearSettings, after: YearSettings) =>
    changeYear({ services: store.services, actor: office, ...PLACE, before, after });
  const openBudgetOf = (department = '215', actor: Actor = office) =>
    openYearBudget({ services: store.services, actor, key: { ...PLACE, department } });
  const trail = (department: string) =>
    store.services.storage.read(({ audit }) => audit.list({ actor: office, region: PLACE.region, department }));

  it('says before it is opened what each department starts from, and proposes days in their order', async () => {
    const view = expectOk(await read());
    expect(view.settings).toBeUndefined();
    expect(view.proposals[0]).toMatchObject({ rounds: 2, template: 'wuhan-jiangxia' });
    const days = view.proposals[0]?.deadlines.map(({ dueOn }) => dueOn) ?? [];
    expect(days).toHaveLength(8);
    expect(days).toEqual(days.toSorted());
    expect(view.departments).toMatchObject([{ code: '215', lastYear: { units: { added: [], retired: [] } } }]);
    const preview = expectOk(await previewYearBudget({ services: store.services, actor: office, key: KEY }));
    expect(preview.continuing.length).toBeGreaterThan(0);
    expect(preview.carried).toBeLessThanOrEqual(preview.lastYear);
  });

  it('opens with its settings and last year’s quotas, once, and says so in the trail of the region', async () => {
    const row = {
      id: 'q1',
      section: 'quotas',
      rank: 'a0',
      cells: { economic: '30201', item: '办公费', standard: '9' },
    };
    const forms = [{ form: 'quotas' as const, owner: '', revision: 0, changes: [{ type: 'insert' as const, row }] }];
    const last = { actor: office, region: PLACE.region, year: 2026, idempotencyKey: 'quotas', save: { forms } };
    expectOk(await saveQuotas({ services: store.services, ...last }));
    expect(expectOk(await open())).toEqual({ quotas: 1 });
    const view = expectOk(await read());
    expect(view).toMatchObject({ settings: SETTINGS, quotas: { rows: 1, lastYear: 1 } });
    expect(await open()).toMatchObject({ error: { code: 'YEAR_OPEN' } });
    const events = (await trail('')).map(({ payload }) => payload.type);
    expect(events).toEqual(['form.saved', 'form.saved', 'year.opened']);
  });

  it('opens once where two press the button at the same moment', async () => {
    const answers = await Promise.all([open(), open(), open()]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('opens a department’s budget with its units and all that goes on, as the preview said, or not at all', async () => {
    expect(await openBudgetOf()).toMatchObject({ error: { code: 'YEAR_NOT_OPEN' } });
    expectOk(await open());
    const preview = expectOk(await previewYearBudget({ services: store.services, actor: office, key: KEY }));
    const opened = expectOk(await openBudgetOf());
    expect(opened.projects).toBe(preview.continuing.length);
    const budget = await stored(store.services, KEY);
    expect(budget.projects.map(({ code }) => code).sort()).toEqual(preview.continuing.map(({ code }) => code).sort());
    const totals = await store.services.storage.read(({ ledger }) => ledger.totals(office));
    const carried = totals.filter(({ key }) => key.year === 2027).reduce((sum, { total }) => sum + total, 0);
    expect(carried).toBe(preview.carried);
    expect(await openBudgetOf()).toMatchObject({ error: { code: 'BUDGET_EXISTS' } });
    const own = await store.services.storage.read(({ forms }) => forms.hasEntered({ key: KEY, person: office.id }));
    expect(own).toBe(false);
    expect(expectOk(await read()).departments).toMatchObject([{ budget: { state: 'drafting', round: 1 } }]);
  });

  it('leaves nothing behind where a department cannot be opened, and names departments without last year', async () => {
    expectOk(await open());
    const broken: typeof store.services = {
      ...store.services,
      ids: {
        next: () => {
          throw new Error('no ids left');
        },
      },
    };
    await expect(openYearBudget({ services: broken, actor: office, key: KEY })).rejects.toThrow('no ids left');
    expect(expectOk(await read()).departments[0]?.budget).toBeUndefined();
    expect(await openBudgetOf('399')).toMatchObject({ error: { code: 'NO_LAST_YEAR' } });
  });

  it('changes rounds and days on what stands, never below a round that a budget has come to', async () => {
    expect(await change(SETTINGS, SETTINGS)).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expectOk(await open());
    const three = { ...SETTINGS, rounds: 3 };
    expect(expectOk(await change(SETTINGS, three))).toEqual(three);
    expect(await change(SETTINGS, three)).toMatchObject({ error: { code: 'YEAR_CHANGED' } });
    expect((await trail('')).at(-1)?.payload).toMatchObject({ type: 'year.changed', before: SETTINGS, after: three });
    expectOk(await openBudgetOf());
    const at = new Date('2026-11-22T00:00:00Z');
    await store.services.storage.transact(async ({ progress }) => {
      const found = await progress.find(KEY);
      if (found !== undefined) await progress.put({ key: KEY, progress: { ...found, round: 2 }, at });
      return { ok: true as const, value: undefined };
    });
    const refused = await change(three, { ...three, rounds: 1, deadlines: [] });
    expect(refused).toMatchObject({ error: { code: 'INVALID_FIELDS', errors: [{ path: 'rounds' }] } });
    expectOk(await change(three, SETTINGS));
  });

  it('loses no round while a budget moves into it: whoever comes second sees what the first did', async () => {
    const { services } = store;
    const place = { region: PLACE.region, year: 2026 };
    const settings = { ...SETTINGS, deadlines: [] };
    expectOk(await openYear({ services, actor: office, ...place, settings }));
    await standAt(services, { state: 'office-review' });
    const [looked, go] = [gate(), gate()];
    const storage = whileLookingAtProgress({ storage: services.storage, looked, go });
    const after = { ...settings, rounds: 1 };
    const changing = changeYear({
      services: { ...services, storage },
      actor: office,
      ...place,
      before: settings,
      after,
    });
    await looked.opened;
    const moving = move(services, { actor: office, move: 'issue-control-figures' });
    // Without the year being held the move would be through by then.
    await Promise.race([moving, pause(150)]);
    go.open();
    const outcomes = await Promise.all([changing, moving]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false]);
    const { round, rounds } = await progressOf(services);
    expect([round, rounds]).toEqual([1, 1]);
  });

  it('takes no day out of order, twice, or of a round that it has not', async () => {
    const [first, second] = SETTINGS.deadlines;
    if (first === undefined || second === undefined) throw new Error('no days');
    const early = { ...SETTINGS, deadlines: [first, { ...second, dueOn: '2026-11-01' }] };
    const none = { ...SETTINGS, deadlines: [{ ...first, dueOn: '2026-02-30' }] };
    const beyond = { ...SETTINGS, rounds: 1, deadlines: [{ ...first, round: 2 }] };
    for (const wrong of [early, none, beyond, { ...SETTINGS, template: 'no-such' }])
      expect(await open(wrong)).toMatchObject({ error: { code: 'INVALID_FIELDS' } });
    expectOk(await open());
  });

  it('is the business of the region’s budget office alone', async () => {
    for (const role of ['preparer', 'department-lead', 'section-reviewer', 'auditor'] as const) {
      expect(await open(SETTINGS, person({ role }))).toMatchObject({ error: { code: 'ROLE_NOT_ALLOWED' } });
      expect(await read(person({ role }))).toMatchObject({ error: { code: 'ROLE_NOT_ALLOWED' } });
      expect(await openBudgetOf('215', person({ role }))).toMatchObject({ error: { code: 'ROLE_NOT_ALLOWED' } });
    }
    await enter(store.services, asDepartment({ region: '420116000', department: '301' }));
    const away = person({ role: 'budget-office', region: '420116000' });
    expect(await open(SETTINGS, away)).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(await read(person({ role: 'administrator' }))).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });
});
