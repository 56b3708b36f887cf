import { describe, expect, it } from 'vitest';
import { createFormStore } from '#components/draft/create-form-store.ts';
import { type PriorReading, priorChanges, priorChoices, rowText } from '#lib/core/entry/index.ts';
import { assembleBudget, disassembleBudget, type FormRow, formDefinition } from '#lib/core/forms/index.ts';
import { fen, formatPackageAmount } from '#lib/core/money/index.ts';
import { priorYearOfReading } from '#lib/core/prior/index.ts';
import { renderHtml } from '#lib/exporters/html/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { reportOf } from '#tests/support/report-of.ts';
import { readingOfFile } from './support/last-year.ts';

const budget = goldenBudget();
const bytes = new TextEncoder().encode(renderHtml({ document: reportOf(budget) }));
const reading = await readingOfFile({ name: '2026年公开.html', bytes });

const DEFINITION = formDefinition({ id: 'prior-year' });
const form = (rows: readonly FormRow[] = []) =>
  createFormStore({ key: { form: 'prior-year', owner: '' }, definition: DEFINITION, rows });

/** Enters figures of the reading into a form, all that a person may tick. */
function entered(store: ReturnType<typeof form>, figures: PriorReading['figures'] = reading.figures) {
  let made = 0;
  const newId = () => `new${made++}`;
  const chosen = priorChoices({ figures, rows: store.rows() }).filter(({ same }) => !same);
  store.apply(priorChanges({ chosen, rows: store.rows(), file: reading.file, newId }), '从上年公开报告读取');
  return chosen;
}

/** The draft of next year's budget with a form of 上年预算数. */
function priorYearOf(rows: readonly FormRow[]) {
  const draft = disassembleBudget(budget);
  const others = draft.forms.filter((one) => one.form !== 'prior-year');
  const nextYear = {
    ...draft,
    fiscalYear: budget.fiscalYear + 1,
    forms: [...others, { form: 'prior-year' as const, owner: '', unit: '', rows }],
  };
  return assembleBudget({ draft: nextYear, classification: classificationFor(budget.fiscalYear) }).budget.priorYear;
}

describe('figures of last year’s report in the form', () => {
  it('are the part of the package that the report comes to, entered as one step and undone as one', () => {
    const store = form();
    entered(store);
    const made = priorYearOfReading(reading);
    expect(made.ok && made.value).toEqual(priorYearOf(store.rows()));
    expect(store.steps()).toEqual({ undo: 1, redo: 0 });
    expect(store.undo()).toBe('从上年公开报告读取');
    expect(store.rows()).toEqual([]);
  });

  it('say each where they were read, until somebody writes another value', () => {
    const store = form();
    entered(store);
    const totals = () => store.row('totals')?.cells ?? {};
    expect(totals()['total#read']).toMatch(/^2026年公开\.html：第 \d+ 行 · 表3 支出总表 · 合计/);
    const [row] = store.list('functions');
    expect(row === undefined ? '' : rowText({ definition: DEFINITION, row })).toContain('（取自 2026年公开.html：第');
  });

  it('leave alone what stands there as exactly or more exactly, and write over what a person chose to', () => {
    const whole = reading.figures.find(({ field }) => field === 'total');
    if (whole === undefined) throw new Error('no total was read');
    const exact = formatPackageAmount(fen(whole.amount + 3_712));
    const store = form([{ id: 'totals', section: 'totals', rank: 'a0', cells: { total: exact, general: '1' } }]);
    const stood = priorChoices({ figures: reading.figures, rows: store.rows() });
    expect(stood.find(({ figure }) => figure === whole)).toMatchObject({ same: true, stands: exact, row: 'totals' });
    entered(store);
    expect(store.cell('totals', 'total')).toBe(exact);
    expect(store.cell('totals', 'general')).toBe('80205800');
    expect(entered(store)).toEqual([]);
  });

  it('go into the rows of their 科目 and projects, one row each where projects share a name', () => {
    const names = ['其他运行保障', '其他运行保障'];
    const rows = names.map((name, at) => ({ id: `p${at}`, section: 'projects', rank: `a${at}`, cells: { name } }));
    const store = form(rows);
    entered(store);
    const projects = store.list('projects');
    const made = reading.figures.filter(({ section }) => section === 'projects');
    expect(projects).toHaveLength(made.length);
    expect(projects.filter(({ cells }) => cells.name === names[0]).map(({ cells }) => cells.amount)).toEqual(
      made.filter(({ label }) => label === names[0]).map(({ amount }) => formatPackageAmount(amount)),
    );
    const functions = store.list('functions').map(({ cells }) => cells.function);
    expect(new Set(functions).size).toBe(functions.length);
  });
});
