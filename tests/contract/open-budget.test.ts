import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BudgetOpening } from '#lib/core/screen/index.ts';
import { openBudget } from '#lib/usecases/budgets/open-budget.ts';
import { readDraft } from '#lib/usecases/draft/read-draft.ts';
import { person, SYSTEM } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { lineRow, saveForm } from '#tests/support/form-saves.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { enter, GOLDEN_KEY, stored } from '#tests/support/stored-budget.ts';

const NEXT = { region: '420115000', department: '215', year: 2027 };
const lead = person({ role: 'department-lead' });
const office = person({ role: 'budget-office' });

describe.each(ENGINES)('opening a year on %s', (engine) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await createStore(engine);
    await enter(store.services);
  });
  afterEach(() => store.remove());

  const open = (opening: BudgetOpening, actor = lead) => openBudget({ services: store.services, actor, opening });

  it('takes units, template and names from last year and leaves everything else empty', async () => {
    expect(expectOk(await open(NEXT))).toEqual(NEXT);
    const budget = await stored(store.services, NEXT);
    const golden = goldenBudget();
    const plain = ({ code, name, nature, headquarters }: (typeof golden.units)[number]) => ({
      code,
      name,
      nature,
      headquarters,
    });
    expect(budget.units.map(plain)).toEqual(golden.units.map(plain));
    expect(budget).toMatchObject({ template: golden.template, region: golden.region, projects: [], expenditure: [] });
    const { duties: _, dutiesBasis: _basis, unitsNote: _note, ...named } = golden.department;
    expect(budget.department).toEqual({ ...named, duties: [] });
    const trail = await store.services.storage.read(({ audit }) => audit.list({ actor: SYSTEM, ...GOLDEN_KEY }));
    expect(trail.at(-1)?.payload).toMatchObject({ type: 'budget.opened', year: 2027 });
  });

  it('gives a draft that its people can fill, with last year beside it', async () => {
    expectOk(await open(NEXT));
    const actor = person({ role: 'preparer' });
    const { view } = expectOk(await readDraft({ services: store.services, actor, key: NEXT }));
    expect(view).toMatchObject({
      partOf: '215001',
      editable: ['unit'],
      state: 'drafting',
      lastYear: { fiscalYear: 2026 },
    });
    const own = goldenBudget().expenditure.filter(({ unit }) => unit === '215001');
    expect(view?.lastYear?.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(
      own.reduce((sum, { amount }) => sum + amount, 0),
    );
    const names = new Map(goldenBudget().projects.map(({ code, name }) => [code, name]));
    expect(view?.lastYear?.lines.every(({ project, projectName }) => names.get(project) === projectName)).toBe(true);
    const operating = { form: 'operating', owner: '215001' } as const;
    const request = { key: NEXT, form: operating, changes: [lineRow('a', { amount: 1 })] };
    expectOk(await saveForm(store.services, request));
  });

  it('takes a department that is new, from the budget office, with all that must be known of it', async () => {
    const opening: BudgetOpening = { region: '420115000', department: '399', year: 2026 };
    const refused = await open(opening, office);
    if (refused.ok || refused.error.code !== 'INVALID_FIELDS') throw new Error('not refused');
    expect(refused.error.errors.map(({ path }) => path)).toEqual(['departmentName', 'section', 'units', 'template']);
    const unit = { code: '399001', name: '某局', nature: 'administrative', headquarters: true };
    const whole: BudgetOpening = {
      ...opening,
      departmentName: '某局',
      section: { code: '08', name: '社会保障科' },
      template: 'wuhan-jiangxia',
      units: [unit],
    };
    const twice = await open({ ...whole, units: [unit, unit] }, office);
    expect(twice).toMatchObject({ error: { code: 'INVALID_FIELDS', errors: [{ path: 'units[1].code' }] } });
    const asDepartment = await open({ ...whole, units: [{ ...unit, code: '399' }] }, office);
    expect(asDepartment).toMatchObject({ error: { code: 'INVALID_FIELDS', errors: [{ path: 'units[0].code' }] } });
    expectOk(await open(whole, office));
    const budget = await stored(store.services, { region: '420115000', department: '399', year: 2026 });
    expect(budget.units).toMatchObject([unit]);
    expect(budget.department).toMatchObject({ name: '某局', disclosureName: '某局' });
  });

  it('is done once where several press the button at the same moment', async () => {
    const answers = await Promise.all([open(NEXT), open(NEXT, office), open(NEXT)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer.error.code).toBe('BUDGET_EXISTS');
  });

  it('is done once, by the department itself or the budget office, for a year that has accounts', async () => {
    expectOk(await open(NEXT));
    expect(await open(NEXT, office)).toMatchObject({ error: { code: 'BUDGET_EXISTS' } });
    expect(await open({ ...NEXT, department: '301' })).toMatchObject({ error: { code: 'OUT_OF_SCOPE' } });
    expect(await open(NEXT, person({ role: 'preparer' }))).toMatchObject({ error: { code: 'ROLE_NOT_ALLOWED' } });
    expect(await open(NEXT, person({ role: 'auditor' }))).toMatchObject({ error: { code: 'ROLE_NOT_ALLOWED' } });
    const services = { ...store.services, classificationOf: async () => undefined };
    const refused = await openBudget({ services, actor: lead, opening: { ...NEXT, year: 2028 } });
    expect(refused).toMatchObject({ error: { code: 'CLASSIFICATION_MISSING', fiscalYear: 2028 } });
  });
});
