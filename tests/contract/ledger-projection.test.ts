import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change, FormKey, FormRow } from '#lib/core/forms/index.ts';
import { sumFen } from '#lib/core/money/index.ts';
import type { ExpenditureEntry } from '#lib/core/package/index.ts';
import { listBudgets } from '#lib/usecases/budgets/list-budgets.ts';
import { person, SYSTEM } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { ledgerOf, saveForms, storedForm, UNIT } from '#tests/support/form-saves.ts';
import { randomBudget } from '#tests/support/random-budget.ts';
import { asDepartment, enter, GOLDEN_KEY, stored } from '#tests/support/stored-budget.ts';

const RUNS = 25;
const CODES = [
  '42011526215Y000000100',
  '42011526215T000000901',
  '４２０１１５２６２１５Ｔ００００００９０１',
  '42011526215R000000902',
  'total',
  '215002',
  '',
];
const FORMS: FormKey[] = [
  { form: 'personnel', owner: UNIT },
  { form: 'operating', owner: UNIT },
  { form: 'projects', owner: UNIT },
  { form: 'project', owner: '42011526215Y000000100' },
  { form: 'project', owner: '42011526215T000000901' },
];

const cells = {
  lines: fc.record(
    {
      project: fc.constantFrom(...CODES),
      economic: fc.constantFrom('30201', '30101', '302', '３０２０１', ''),
      function: fc.constantFrom('2101501', '2080505', '21015', ''),
      source: fc.constantFrom('general.appropriation', 'unit.other', 'nothing'),
      period: fc.constantFrom('current', 'carryover', ''),
      amount: fc.constantFrom('100', '1,234.50', '68人×900元/人·月×12月', '-5', '万', '', '0.001'),
      part: fc.constantFrom('', 'cost', 'ledger'),
    },
    { requiredKeys: ['economic', 'function', 'source', 'period', 'amount'] },
  ),
  projects: fc.record({
    code: fc.constantFrom(...CODES),
    name: fc.constantFrom('项目', '', ' '),
    category: fc.constantFrom('operating', 'personnel', 'local', 'nothing'),
  }),
};

/** What somebody does to a form: a row in, a cell changed, a row out; by number, for the rows are not known beforehand. */
const step = fc.record({
  form: fc.constantFrom(...FORMS),
  kind: fc.constantFrom('insert' as const, 'insert' as const, 'set' as const, 'remove' as const),
  row: fc.nat({ max: 30 }),
  lines: cells.lines,
  projects: cells.projects,
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function changeOf({ step: { form, kind, row, ...given }, rows }: { step: Step; rows: readonly FormRow[] }): Change[] {
  const section = form.form === 'projects' ? 'projects' : 'lines';
  const { project: _, part, ...line } = given.lines;
  const own =
    section === 'projects'
      ? given.projects
      : form.form === 'project'
        ? { ...line, ...(part && { part }) }
        : given.lines;
  const { part: _part, ...plain } = own as Record<string, string>;
  const taken = form.form === 'project' ? (own as Record<string, string>) : plain;
  const listed = rows.filter((candidate) => candidate.section === section);
  const target = listed[row % Math.max(listed.length, 1)];
  if (kind === 'insert' || target === undefined)
    return [{ type: 'insert', row: { id: `new-${rows.length}-${row}`, section, rank: `b${row}`, cells: taken } }];
  if (kind === 'remove') return [{ type: 'remove', row: target }];
  const [field, to] = Object.entries(taken)[row % Object.keys(taken).length] ?? ['amount', '1'];
  return [{ type: 'set', row: target.id, field, from: target.cells[field] ?? null, to }];
}

const figures = ({ unit, project, function: code, economic, source, period, amount }: ExpenditureEntry) =>
  [unit, project, code, economic, source, period, amount].join(' ');

describe.each(ENGINES)('the ledger that is kept on %s', (engine) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await createStore(engine);
    await enter(store.services);
  });
  afterAll(() => store.remove());

  it('is what the forms come to, whatever is saved', { timeout: 300_000 }, async () => {
    let saves = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        for (const one of steps) {
          const { revision, rows } = await storedForm(store.services, one.form);
          const changes = changeOf({ step: one, rows });
          const saved = await saveForms(store.services, { forms: [{ ...one.form, revision, changes }] });
          saves += saved.ok ? 1 : 0;
        }
        const { expenditure } = await stored(store.services);
        const kept = await ledgerOf(store.services);
        expect(kept.map(figures).toSorted()).toEqual(expenditure.map(figures).toSorted());
      }),
      { numRuns: RUNS, seed: 2026, endOnFailure: true },
    );
    expect(saves).toBeGreaterThan(RUNS);
  });

  it('adds up in the list of budgets to what the core adds up, unit by unit, for each who looks', async () => {
    await enter(store.services, asDepartment({ department: '301' }));
    const [random] = fc.sample(randomBudget, { numRuns: 1, seed: 3 });
    if (random === undefined) throw new Error('no budget');
    await enter(store.services, { ...random, fiscalYear: 2027 });
    const listed = await listBudgets({ services: store.services, actor: SYSTEM });
    expect(listed.length).toBeGreaterThan(2);
    for (const { key, total, units } of listed) {
      const { expenditure } = await stored(store.services, key);
      expect(total).toBe(sumFen(expenditure.map(({ amount }) => amount)));
      for (const { code, total: own } of units)
        expect(own).toBe(sumFen(expenditure.filter(({ unit }) => unit === code).map(({ amount }) => amount)));
    }
    const [own] = await listBudgets({ services: store.services, actor: person({ role: 'preparer', unit: '215002' }) });
    const golden = await stored(store.services, GOLDEN_KEY);
    expect(own?.units.map(({ code, state }) => [code, state])).toEqual([['215002', 'drafting']]);
    expect(own?.total).toBe(
      sumFen(golden.expenditure.filter(({ unit }) => unit === '215002').map(({ amount }) => amount)),
    );
  });
});
