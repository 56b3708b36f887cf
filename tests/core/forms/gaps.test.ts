import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleBudget, type BudgetDraft, byRank, type FormRow, ranksBetween } from '#lib/core/forms/index.ts';
import { formatBudgetPackage, parseBudgetPackage } from '#lib/core/package/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { formIn, goldenDraft, HEADQUARTERS, MEALS, WAGES, withCells, withRows } from './support.ts';

const classification = classificationFor(2026);
const golden = goldenDraft();
const assemble = (draft: BudgetDraft) => assembleBudget({ draft, classification });

const wages = formIn(golden, 'personnel', HEADQUARTERS).rows.find(({ cells }) => cells.project === WAGES) as FormRow;
const meals = formIn(golden, 'project', MEALS).rows.find(({ section }) => section === 'lines') as FormRow;

function withWages(cells: Record<string, string | undefined>): BudgetDraft {
  return withRows(golden, { form: 'personnel', owner: HEADQUARTERS, rows: withCells(wages.id, cells) });
}

function wagesIn(draft: BudgetDraft) {
  const { budget, gaps } = assemble(draft);
  return { line: budget.expenditure.find(({ project }) => project === WAGES), gaps };
}

describe('a draft that is not whole', () => {
  it('is always a valid budget, whatever stands in its cells', () => {
    const junk = fc.oneof(
      fc.constantFrom('', ' ', '０', '-5', '1e9', '2026-02-30', 'x'.repeat(300), '\ud800', 'a\u0000b', 'total', '301'),
      fc.constantFrom('90071992547409.91', '5人×3元', '2080505', '215001', MEALS, '1', '2101', '2025', '女人', '+20'),
      fc.string(),
    );
    const spoil = fc.record({
      form: fc.nat(),
      row: fc.nat(),
      field: fc.nat(),
      text: fc.option(junk),
      move: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(spoil, { minLength: 1, maxLength: 25 }), (spoils) => {
        const { budget } = assemble(spoils.reduce(spoiled, golden));
        expect(parseBudgetPackage({ text: formatBudgetPackage(budget), classificationFor })).toEqual({
          ok: true,
          value: budget,
        });
      }),
      { numRuns: 60 },
    );
  });

  it('with nothing filled is a budget of its units, and says what to begin with', () => {
    const { budget, gaps } = assemble({ ...golden, forms: [] });
    expect(budget.units.map(({ code, nature }) => [code, nature])).toEqual([
      ['215001', 'administrative'],
      ['215002', 'administrative'],
      ['215003', 'administrative'],
    ]);
    expect(budget.expenditure).toEqual([]);
    expect(gaps.map(({ place, code }) => [place.form, place.owner, code])).toEqual([
      ['profile', '', 'REQUIRED'],
      ['unit', '215001', 'REQUIRED'],
      ['unit', '215002', 'REQUIRED'],
      ['unit', '215003', 'REQUIRED'],
    ]);
    expect(parseBudgetPackage({ text: formatBudgetPackage(budget), classificationFor }).ok).toBe(true);
  });

  it.each(['constructor', 'toString', '__proto__'])('takes %s for no flag', (text) => {
    const rows = [
      { id: 'l', section: 'lines', rank: 'a0', cells: { item: '电脑', kind: 'goods', amount: '5', newAsset: text } },
    ];
    const draft = withRows(golden, { form: 'procurement', owner: HEADQUARTERS, rows: () => rows });
    const { budget, gaps } = assemble(draft);
    expect(budget.procurement.find(({ item }) => item === '电脑')).toMatchObject({ newAsset: false });
    expect(gaps.find(({ place }) => place.field === 'newAsset')?.code).toBe('INVALID');
  });

  it('keeps a line out whose code is no leaf, and says so at its cell', () => {
    const { line, gaps } = wagesIn(withWages({ function: '21015' }));
    expect(line).toBeUndefined();
    expect(gaps).toEqual([
      {
        place: { form: 'personnel', owner: HEADQUARTERS, row: wages.id, field: 'function' },
        code: 'UNKNOWN_CODE',
        message: '“功能科目” 21015 医疗保障管理事务 不是末级科目，应填7 位的项级功能科目',
      },
    ]);
  });

  it('keeps a line out whose project is gone from the list', () => {
    const rows = (given: readonly FormRow[]) =>
      given.filter(({ cells }) => cells.code !== WAGES && cells.code !== MEALS);
    const { budget, gaps } = assemble(withRows(golden, { form: 'projects', owner: HEADQUARTERS, rows }));
    expect(budget.expenditure.some(({ project }) => project === WAGES || project === MEALS)).toBe(false);
    const places = gaps.map(({ place, code }) => [place.form, place.owner, code]);
    expect(places).toContainEqual(['personnel', HEADQUARTERS, 'UNKNOWN_PROJECT']);
    expect(places).toContainEqual(['project', MEALS, 'UNKNOWN_PROJECT']);
    expect(places).toContainEqual(['procurement', HEADQUARTERS, 'UNKNOWN_PROJECT']);
  });

  it('takes 人员经费 under projects of 人员类 only', () => {
    const { line, gaps } = wagesIn(withWages({ project: MEALS }));
    expect(line).toBeUndefined();
    expect(gaps[0]?.message).toContain('其他运转类');
  });

  it('asks for an amount, or for all that it would be worked out from', () => {
    const { line, gaps } = wagesIn(withWages({ amount: undefined, headcount: '6' }));
    expect(line).toBeUndefined();
    expect(gaps).toMatchObject([{ code: 'REQUIRED', place: { field: 'amount' } }]);
    expect(gaps[0]?.message).toContain('“2026年预算”');
  });

  it('refuses negative amounts, and sums that leave exact arithmetic', () => {
    expect(wagesIn(withWages({ amount: '-1' })).gaps[0]?.message).toContain('负数');
    const { line, gaps } = wagesIn(withWages({ amount: '90071992547409.91' }));
    expect(line).toBeUndefined();
    expect(gaps).toMatchObject([{ code: 'TOO_LARGE', place: { row: wages.id, field: 'amount' } }]);
  });

  it('passes over rows that hold nothing but what a new row starts with', () => {
    const blank = { source: 'general.appropriation', period: 'current', amount: '', 'source#carried': 'x' };
    const row: FormRow = { id: 'new', section: 'lines', rank: 'a0', cells: blank };
    const draft = withRows(golden, { form: 'personnel', owner: HEADQUARTERS, rows: (rows) => [...rows, row] });
    expect(assemble(draft).gaps).toEqual([]);
  });

  it('counts a declaration once its dates, choices and amounts are there, its lines in any case', () => {
    const draft = withRows(golden, {
      form: 'project',
      owner: MEALS,
      rows: withCells('declaration', { filedOn: '', rationale: undefined }),
    });
    const { budget, gaps } = assemble(draft);
    expect(budget.projects.find(({ code }) => code === MEALS)).not.toHaveProperty('declaration');
    expect(budget.expenditure).toHaveLength(108);
    expect(gaps.map(({ place }) => place.field)).toEqual(['filedOn', 'rationale']);
    const dated = withRows(draft, {
      form: 'project',
      owner: MEALS,
      rows: withCells('declaration', { filedOn: '2025/9/8' }),
    });
    const declared = assemble(dated).budget.projects.find(({ code }) => code === MEALS)?.declaration;
    expect(declared).toMatchObject({ filedOn: '2025-09-08', rationale: '' });
  });

  it('shows where each entry was entered', () => {
    const { budget, places } = assemble(golden);
    const at = budget.expenditure.findIndex(({ project }) => project === WAGES);
    expect(places.expenditure[at]).toEqual({ form: 'personnel', owner: HEADQUARTERS, row: wages.id });
    expect(places.income[0]).toEqual({ form: 'income', owner: HEADQUARTERS });
    expect(places.procurement[0]).toMatchObject({ form: 'procurement', owner: HEADQUARTERS, row: 'b0' });
  });
});

describe('the order of what is added', () => {
  const project = (id: string, rank: string): FormRow => ({
    id,
    section: 'projects',
    rank,
    cells: { code: id, name: '新项目', category: 'local' },
  });
  const added = (draft: BudgetDraft, owner: string, row: (rows: readonly FormRow[]) => FormRow) =>
    withRows(draft, { form: 'projects', owner, rows: (rows) => [...rows, row(rows)] });
  const last = (rows: readonly FormRow[]) => [...rows].sort(byRank).at(-1)?.rank;
  const codes = (draft: BudgetDraft) => assemble(draft).budget.projects.map(({ code }) => code);

  it('is behind all that was imported, unit by unit, whoever adds first', () => {
    const behind = (id: string) => (rows: readonly FormRow[]) =>
      project(id, ranksBetween({ after: last(rows), count: 1 })[0] ?? '');
    const one = added(golden, '215003', behind('third-a'));
    const all = added(added(one, HEADQUARTERS, behind('first-a')), HEADQUARTERS, behind('first-b'));
    expect(codes(all)).toEqual([...codes(golden), 'first-a', 'first-b', 'third-a']);
  });

  it('is where a row was put between two imported ones', () => {
    const between = (rows: readonly FormRow[]) => {
      const [first, second] = [...rows].sort(byRank).map(({ rank }) => rank);
      return project('between', ranksBetween({ after: first, before: second, count: 1 })[0] ?? '');
    };
    expect(codes(added(golden, HEADQUARTERS, between)).indexOf('between')).toBe(1);
  });
});

describe('what a project row says', () => {
  const withMeals = (cells: Record<string, string | undefined>) => {
    const draft = withRows(golden, { form: 'project', owner: MEALS, rows: withCells(meals.id, cells) });
    const { budget } = assemble(draft);
    return {
      cost: budget.projects.find(({ code }) => code === MEALS)?.declaration?.costLines[0],
      lines: budget.expenditure.filter(({ project }) => project === MEALS),
    };
  };

  it('is at once a cost line, with the expression as its basis, and a line of the ledger', () => {
    const { cost, lines } = withMeals({ amount: '68人＊900元/人·月×12月', hideEconomic: undefined });
    expect(cost).toEqual({ item: '食材采购', economic: '30299', amount: 73_440_000, basis: '68人×900元/人·月×12月' });
    expect(lines[0]).toMatchObject({ economic: '30299', amount: 73_440_000 });
    expect(lines[0]).not.toHaveProperty('basis');
  });

  it('prints no basis where it was cleared', () => {
    expect(withMeals({ amount: '100*5', basis: '' }).cost).not.toHaveProperty('basis');
  });

  it('is only one of both where it says so', () => {
    expect(withMeals({ part: 'cost', function: '' }).lines).toHaveLength(1);
    expect(withMeals({ part: 'ledger' }).cost?.item).not.toBe('食材采购');
  });
});

/** A draft with one cell changed, one row moved to another rank, or one row gone. */
function spoiled(
  draft: BudgetDraft,
  by: { form: number; row: number; field: number; text: string | null; move: boolean },
): BudgetDraft {
  const form = draft.forms[by.form % draft.forms.length];
  const row = form?.rows[by.row % Math.max(1, form.rows.length)];
  if (form === undefined || row === undefined) return draft;
  const fields = [...Object.keys(row.cells), 'part', 'amount', 'project', 'from'];
  const field = fields[by.field % fields.length] ?? '';
  const cells = by.text === null ? undefined : withCells(row.id, { [field]: by.text });
  const rows = (given: readonly FormRow[]) =>
    cells === undefined ? given.filter(({ id }) => id !== row.id || by.move) : cells(given);
  return withRows(draft, { form: form.form, owner: form.owner, rows });
}
