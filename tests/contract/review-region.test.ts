import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SOURCES } from '#lib/core/ledger/index.ts';
import { ok } from '#lib/core/result/index.ts';
import { reviewRegion } from '#lib/usecases/review/review-region.ts';
import { person } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { saveForm } from '#tests/support/form-saves.ts';
import { departmentBudget, GENERATED_REGION } from '#tests/support/region-generator.ts';
import { enter } from '#tests/support/stored-budget.ts';

const SMALL = { departments: 8, unitsEach: 2, projectsEach: 3, seed: 3 };
const YEAR = 2026;
const BUDGETS = [1, 2, 7].map((number) => departmentBudget({ ...SMALL, year: YEAR, number }));
const place = { region: GENERATED_REGION, department: null, unit: null, section: null };
const office = person({ role: 'budget-office', ...place });
const sum = (amounts: readonly { amount: number }[]) => amounts.reduce((total, { amount }) => total + amount, 0);

describe.each(ENGINES)('how far a region has come on %s', (engine) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await createStore(engine);
    for (const budget of BUDGETS) await enter(store.services, budget);
  });
  afterAll(() => store.remove());

  const look = (actor = office, region = GENERATED_REGION) =>
    reviewRegion({ services: store.services, actor, region, year: YEAR });

  it('adds up by section, 类 and fund to the core’s own sums', async () => {
    const view = expectOk(await look());
    const lines = BUDGETS.flatMap(({ expenditure }) => expenditure);
    expect(view.total).toEqual({ amount: sum(lines) });
    expect(sum(view.classes)).toBe(sum(lines));
    expect(view.funds).toEqual([{ name: '一般公共预算', amount: sum(lines) }]);
    expect(lines.every(({ source }) => SOURCES[source].fund === 'general')).toBe(true);
    for (const { code, amount } of view.classes)
      expect(amount).toBe(sum(lines.filter((line) => line.function.startsWith(code))));
    expect(view.sections.map(({ code, departments }) => [code, departments.map(({ key }) => key.department)])).toEqual([
      ['01', ['101', '107']],
      ['02', ['102']],
    ]);
  });

  it('counts states and who is late', async () => {
    const deadlines = [{ round: 1, level: 'unit' as const, dueOn: '2026-01-01' }];
    const year = { region: GENERATED_REGION, year: YEAR, rounds: 2, template: 'wuhan-jiangxia', deadlines };
    await store.services.storage.transact(async ({ years }) => ok(await years.put({ year, at: store.clock.now() })));
    const { counts, sections } = expectOk(await look());
    expect(counts).toEqual({ states: [{ state: 'drafting', count: 3 }], late: 3, all: 3 });
    expect(sections.map((section) => section.counts.late)).toEqual([2, 1]);
  });

  it('stands beside the control figures of the departments that have some', async () => {
    const [first] = BUDGETS;
    if (first === undefined) throw new Error('no department was made');
    const form = { form: 'control-figures', owner: '' } as const;
    const row = (id: string, cells: Record<string, string>) =>
      ({ type: 'insert', row: { id, section: 'limits', rank: id, cells } }) as const;
    const changes = first.units.map(({ code }, at) => row(`a${at}`, { unit: code, fund: 'general', amount: '1000' }));
    const key = { region: GENERATED_REGION, department: first.department.code, year: YEAR };
    expectOk(await saveForm(store.services, { form, changes, actor: office, key }));
    const view = expectOk(await look());
    const asked = sum(first.expenditure);
    const envelope = 2 * 1_000_00;
    expect(view.total).toMatchObject({ envelope, asked, over: asked - envelope });
    expect(view.funds[0]).toMatchObject({ envelope, asked, over: asked - envelope });
    expect(view.sections[1]?.sums).not.toHaveProperty('envelope');
  });

  it('is not found by whoever does not see the region as a whole', async () => {
    const strangers = [
      person({ role: 'section-reviewer', ...place, section: '01' }),
      person({ role: 'department-lead', region: GENERATED_REGION, department: '101' }),
      person({ role: 'budget-office', region: '420116000' }),
    ];
    for (const actor of strangers) expect(await look(actor)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(await look(office, '420116000')).toMatchObject({ ok: false });
  });
});
