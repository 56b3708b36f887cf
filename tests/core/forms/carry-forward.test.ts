import { describe, expect, it } from 'vitest';
import {
  applyChange,
  assembleBudget,
  type BudgetDraft,
  carriedValues,
  carryForward,
  type DraftForm,
  disassembleBudget,
  type FormId,
  type FormRow,
  formState,
} from '#lib/core/forms/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';

const MEALS = '42011526215Y000000137';
const HEADQUARTERS = '215001';

function counting(): () => string {
  let count = 0;
  return () => `n${count++}`;
}

function nextYear(change: (budget: Budget) => void = () => {}, filled: readonly DraftForm[] = []) {
  const budget = goldenBudget();
  change(budget);
  const lastYear = disassembleBudget(budget);
  const thisYear: BudgetDraft = { ...lastYear, fiscalYear: 2027, forms: filled };
  const { forms } = carryForward({ lastYear, thisYear, newId: counting(), lastYearBudget: budget });
  const draft: BudgetDraft = { ...thisYear, forms: forms.map((form) => ({ ...form, rows: made(form, filled) })) };
  return { budget, forms, draft };
}

function made(
  { form, owner, changes }: ReturnType<typeof carryForward>['forms'][number],
  filled: readonly DraftForm[],
) {
  const there = filled.find((candidate) => candidate.form === form && candidate.owner === owner);
  const rows = new Map<string, FormRow>(there?.rows.map((row) => [row.id, row]));
  for (const change of changes) applyChange(rows, change);
  return [...rows.values()];
}

function rowsOf(draft: BudgetDraft, form: FormId, owner: string, section: string): FormRow[] {
  const found = draft.forms.find((candidate) => candidate.form === form && candidate.owner === owner);
  return (found?.rows ?? []).filter((row) => row.section === section);
}

describe('a budget started from last year’s', () => {
  it('spends what last year spent this year, so that everything can be confirmed or changed', () => {
    const { budget, draft } = nextYear();
    const { budget: carried } = assembleBudget({ draft, classification: classificationFor(2027) });
    expect(carried.expenditure).toStrictEqual(budget.expenditure.filter(({ period }) => period === 'current'));
    expect(carried.income).toStrictEqual(budget.income.filter(({ period }) => period === 'current'));
    expect(carried.units).toStrictEqual(budget.units);
    expect(carried).not.toHaveProperty('priorYear');
    expect(carried).not.toHaveProperty('explanations');
  });

  it('marks every value with last year’s text until it is confirmed', () => {
    const { draft } = nextYear();
    for (const form of draft.forms)
      for (const { cells } of form.rows)
        for (const [key, text] of Object.entries(cells))
          if (!key.includes('#') && text !== '' && !['part', 'hideEconomic', 'from'].includes(key))
            expect(cells, `${form.form} ${key}`).toHaveProperty([`${key}#carried`]);
    const personnel = draft.forms.find(({ form }) => form === 'personnel') as DraftForm;
    expect(carriedValues(personnel)).toBeGreaterThan(0);
    expect(formState({ form: personnel, gaps: [] })).toBe('filling');
    const confirmed = personnel.rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(Object.entries(row.cells).filter(([key]) => !key.includes('#carried'))),
    }));
    expect(formState({ form: { ...personnel, rows: confirmed }, gaps: [] })).toBe('complete');
  });

  it('leaves projects behind that were done once or have ended, with all that was bought for them', () => {
    const { draft } = nextYear((budget) => {
      const [first, second] = budget.projects.filter(({ declaration }) => declaration !== undefined);
      if (first?.declaration) first.declaration.duration = { kind: 'one-off' };
      if (second?.declaration) second.declaration.duration = { kind: 'multi-year', from: 2024, to: 2026 };
    });
    const { budget } = assembleBudget({ draft, classification: classificationFor(2027) });
    expect(budget.projects.map(({ code }) => code)).not.toContain(MEALS);
    expect(budget.projects).toHaveLength(goldenBudget().projects.length - 2);
    expect(budget.procurement.some(({ project }) => project === MEALS)).toBe(false);
    expect(draft.forms.some(({ owner }) => owner === MEALS)).toBe(false);
  });

  it('moves histories, goals and earlier values of indicators on by a year', () => {
    const { draft } = nextYear();
    const history = rowsOf(draft, 'project', MEALS, 'history').map(({ cells }) => [cells.year, cells.amount]);
    expect(history).toEqual([
      ['2026', '734400'],
      ['2025', '799200'],
    ]);
    const goals = rowsOf(draft, 'project-performance', MEALS, 'goals');
    expect(goals.map(({ cells }) => [cells.term, cells.until])).toEqual([
      ['long-term', '2027'],
      ['annual', undefined],
    ]);
    const annual = rowsOf(draft, 'project-performance', MEALS, 'indicators').find(
      ({ parent, cells }) => parent === goals[1]?.id && cells.name === '餐饮服务职工人数',
    );
    expect(annual?.cells).toMatchObject({ value: '≥68人', 'previous.2026': '≥68人', 'previous.2025': '≥74人' });
    expect(annual?.cells).not.toHaveProperty(['previous.2024']);
    expect(rowsOf(draft, 'overall-performance', '', 'overall')[0]?.cells.until).toBe('2029');
    const overall = rowsOf(draft, 'overall-performance', '', 'history').map(({ cells }) => cells.year);
    expect(overall).toEqual(['2026', '2025']);
  });

  it('states the whole of last year’s budget in the history of the department', () => {
    const { budget, draft } = nextYear();
    const [latest] = rowsOf(draft, 'overall-performance', '', 'history');
    const spent = budget.expenditure.reduce((sum, { amount }) => sum + amount, 0);
    const parts = ['personnel', 'operating', 'specific'].map((part) => Number(latest?.cells[`spending.${part}`]) * 100);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(spent);
  });

  it('carries no date of filing, approval or publication, and no opinion of the reviewer', () => {
    const { draft } = nextYear();
    const cells = rowsOf(draft, 'project', MEALS, 'declaration')[0]?.cells ?? {};
    expect(cells).not.toHaveProperty('filedOn');
    expect(cells).not.toHaveProperty('reviewOpinion');
    expect(cells.rationale).toContain('机关食堂');
    expect(rowsOf(draft, 'profile', '', 'disclosure')[0]?.cells).toEqual({
      channel: '江夏区人民政府网站',
      'channel#carried': '江夏区人民政府网站',
    });
  });

  it('keeps an indicator of the department in its project, and says it itself where the project is over', () => {
    const lastYear = disassembleBudget(goldenBudget());
    const kept = rowsOf(lastYear, 'project-performance', MEALS, 'indicators')[0] as FormRow;
    const withReference = {
      ...lastYear,
      forms: lastYear.forms.map((form) =>
        form.form === 'overall-performance'
          ? {
              ...form,
              rows: form.rows.map((row) =>
                row.id === 'g0i0' ? { ...row, cells: { from: `${MEALS}/${kept.id}` } } : row,
              ),
            }
          : form,
      ),
    };
    const thisYear = { ...lastYear, fiscalYear: 2027, forms: [] };
    const { forms } = carryForward({ lastYear: withReference, thisYear, newId: counting() });
    const draft = { ...thisYear, forms: forms.map((form) => ({ ...form, rows: made(form, []) })) };
    const { budget, gaps } = assembleBudget({ draft, classification: classificationFor(2027) });
    expect(gaps.filter(({ code }) => code === 'UNKNOWN_INDICATOR')).toEqual([]);
    expect(budget.performance?.goals[0]?.indicators[0]?.name).toBe(kept.cells.name);
    const over = carryForward({
      lastYear: withReference,
      thisYear: withoutMeals(thisYear, lastYear),
      newId: counting(),
    });
    const overall = over.forms.find(({ form }) => form === 'overall-performance');
    const rows = made(overall as never, []);
    expect(rows.some(({ cells }) => cells.name === kept.cells.name && cells.from === undefined)).toBe(true);
  });

  it('never touches what is filled this year already', () => {
    const row: FormRow = { id: 'mine', section: 'lines', rank: 'a0', cells: { amount: '5' } };
    const profile: FormRow = { id: 'identity', section: 'identity', rank: 'a0', cells: { departmentName: '新名' } };
    const { forms } = nextYear(undefined, [
      { form: 'personnel', owner: HEADQUARTERS, unit: HEADQUARTERS, rows: [row] },
      { form: 'profile', owner: '', unit: '', rows: [profile] },
    ]);
    expect(forms.some(({ form, owner }) => form === 'personnel' && owner === HEADQUARTERS)).toBe(false);
    const changes = forms.find(({ form }) => form === 'profile')?.changes ?? [];
    const sets = changes.flatMap((change) => (change.type === 'set' ? [change.field] : []));
    expect(sets).toContain('disclosureName');
    expect(sets.filter((field) => field.startsWith('departmentName'))).toEqual([]);
  });
});

/** This year, with a list of projects that somebody has made without the project. */
function withoutMeals(thisYear: BudgetDraft, lastYear: BudgetDraft): BudgetDraft {
  const lists = lastYear.forms.filter(({ form }) => form === 'projects');
  const forms = lists.map((form) => ({ ...form, rows: form.rows.filter(({ cells }) => cells.code !== MEALS) }));
  return { ...thisYear, forms };
}
