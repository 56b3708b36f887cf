import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LiveDraft } from '#components/live/live-draft.ts';
import type { ReportMessage } from '#components/live/live-protocol.ts';
import { buildDisclosure } from '#lib/core/disclosure/index.ts';
import { assembleBudget, type Change } from '#lib/core/forms/index.ts';
import { fen } from '#lib/core/money/index.ts';
import { type DraftView, exactTables } from '#lib/core/screen/index.ts';
import { classificationFor } from '../support/classification.ts';
import { goldenBudget } from '../support/golden-case.ts';
import { liveView } from './support/live-view.ts';

const budget = goldenBudget();
const classification = classificationFor(budget.fiscalYear);
const view = liveView(budget);
const started = (changed: Partial<DraftView> = {}) => new LiveDraft({ view: { ...view, ...changed }, classification });

type Report = Omit<ReportMessage, 'type' | 'version' | 'findings' | 'states'>;

/** What a page holds that got one report after the other. */
function together(reports: readonly Report[]): Pick<Report, 'sections' | 'blocks' | 'exact'> {
  const sections = reports.at(-1)?.sections ?? [];
  const blocks = Object.assign({}, ...reports.map((report) => report.blocks)) as Report['blocks'];
  const keys = sections.flatMap((section) => section.blocks);
  return {
    sections,
    blocks: Object.fromEntries(keys.flatMap((key) => (blocks[key] === undefined ? [] : [[key, blocks[key]]]))),
    exact: Object.assign({}, ...reports.map((report) => report.exact)),
  };
}

function reportOf(live: LiveDraft): Report {
  const report = live.report();
  if (report === undefined) throw new Error('no template in force');
  return report;
}

/** Every row of the draft with its form, in order. */
const rows = view.forms.flatMap(({ form, owner, rows: own }) => own.map((row) => ({ key: { form, owner }, row })));

describe('the live derivation of the golden draft', () => {
  it('shows the tables and sentences of the package itself', () => {
    const built = buildDisclosure({ budget, classification });
    if (!built.ok) throw new Error(built.error.code);
    const { document, published } = built.value;
    const report = reportOf(started());
    expect(report.exact).toEqual(exactTables(published.exact));
    const blocks = document.parts.flatMap((part) => part.sections.flatMap((section) => section.blocks));
    expect(report.sections.flatMap((section) => section.blocks.map((key) => report.blocks[key]))).toEqual(blocks);
    expect(report.changed).toEqual([]);
  });

  it('finds what the rules find in the package, with the form that each finding is about', () => {
    const built = buildDisclosure({ budget, classification });
    if (!built.ok) throw new Error(built.error.code);
    const findings = started().findings();
    expect(findings.map(({ rule, message }) => ({ rule, message }))).toEqual(
      built.value.document.checks.map(({ rule, message }) => ({ rule, message })),
    );
    const homeless = findings.filter(({ kind, places }) => kind !== 'notice' && places.length === 0);
    expect(homeless.map(({ rule }) => rule)).toEqual([]);
    expect(findings.filter(({ rule = '', places }) => rule.startsWith('PF') && places.length === 0)).toEqual([]);
  });

  it('says where a finding leads as the grid does: the row by its 科目, then the head of the column', () => {
    const live = started();
    const wages = rows.find(({ key, row }) => key.form === 'personnel' && row.cells.economic === '30101');
    if (wages === undefined) throw new Error('the golden draft has no 基本工资');
    const { key, row } = wages;
    const set = (field: string, to: string): Change => ({
      type: 'set',
      row: row.id,
      field,
      from: row.cells[field] ?? null,
      to,
    });
    live.apply(key, [set('amount', '约五万')]);
    const [finding, ...others] = live.totals().findings;
    expect(others).toEqual([]);
    expect(finding?.message).toMatch(/^“2026年预算”/);
    expect(finding?.where).toMatch(/^30101 基本工资 2101501 行政运行 \S+ › 2026年预算$/);
    live.apply(key, [set('amount', '1'), set('function', '21015')]);
    expect(live.totals().findings[0]?.where).toMatch(/ › 功能科目$/);
  });

  it('says by cell that a control figure is for a unit or project that is not there, and holds nobody up for it', () => {
    const live = started();
    const limit = (id: string, section: string, cells: Record<string, string>): Change => ({
      type: 'insert',
      row: { id, section, rank: id, cells: { amount: '100', ...cells } },
    });
    live.apply({ form: 'control-figures', owner: '' }, [
      limit('a0', 'limits', { unit: '215009', fund: 'general' }),
      limit('a1', 'limits', { fund: 'general' }),
      limit('a2', 'projects', { project: '42011526215Y000000999' }),
      limit('a3', 'projects', { project: '42011526215Y000000137' }),
    ]);
    const { findings, totals } = live.totals();
    expect(findings.map(({ kind, message, places }) => [kind, message, places[0]?.row, places[0]?.field])).toEqual([
      ['notice', expect.stringContaining('没有单位 215009'), 'a0', 'unit'],
      ['notice', expect.stringContaining('没有项目 42011526215Y000000999'), 'a2', 'project'],
    ]);
    expect(totals.limits.units).toHaveLength(1);
    expect(totals.limits.projects).toHaveLength(1);
  });

  it('sums what the package sums', () => {
    const { totals, findings } = started().totals();
    const sum = (lines: readonly { amount: number }[]) => lines.reduce((total, { amount }) => total + amount, 0);
    expect(totals.balance).toEqual({ income: sum(budget.income), expenditure: sum(budget.expenditure), difference: 0 });
    expect(totals.spending.total).toBe(sum(budget.expenditure));
    expect(findings).toEqual([]);
  });

  it('leads from a cell to the form cells of the lines behind it', () => {
    const { total, lines } = started().explain({ table: 'general-basic', row: '30101', column: 'total' });
    expect(lines.length).toBeGreaterThan(0);
    for (const { place, amount, unit } of lines) {
      expect(place).toMatchObject({ form: 'personnel', owner: unit.code, field: 'amount' });
      const entered = rows.find(({ key, row }) => key.owner === place?.owner && row.id === place.row)?.row.cells.amount;
      expect(Math.round(Number(entered) * 100)).toBe(amount);
    }
    expect(total).toBe(lines.reduce((sum, { amount }) => sum + amount, 0));
  });

  it('marks exactly the cells that a key changed', () => {
    const live = started();
    reportOf(live);
    const { key, row } =
      rows.find((each) => each.key.form === 'personnel' && each.row.cells.economic === '30101') ?? {};
    if (key === undefined || row === undefined) throw new Error('no 30101 in the golden package');
    const to = String(Number(row.cells.amount) + 10_000);
    live.apply(key, [{ type: 'set', row: row.id, field: 'amount', from: row.cells.amount ?? null, to }]);
    const { changed } = reportOf(live);
    expect(changed).toContain('general-basic 30101 total');
    expect(changed).toContain('general-basic 301 personnel');
    expect(changed).not.toContain('general-basic 30102 total');
    expect(changed).not.toContain('procurement total amount');
  });

  it('says how far each form is, and which one a rule blocks', () => {
    const live = started();
    expect(live.states()['personnel/215001']).toBe('complete');
    const { key, row } = rows.find((each) => each.key.form === 'personnel') ?? {};
    if (key === undefined || row === undefined) throw new Error('no 人员经费 in the golden package');
    live.apply(key, [{ type: 'set', row: row.id, field: 'amount', from: null, to: '不是数' }]);
    expect(live.totals().states[`personnel/${key.owner}`]).toBe('wrong');
  });

  it('shows a person of one unit neither sentences nor the department’s findings', () => {
    const live = started({ partOf: view.units[0]?.code ?? '' });
    const kinds = new Set(Object.values(reportOf(live).blocks).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['form', 'table']);
    const forms = new Set(live.findings().flatMap(({ places }) => places.map(({ form }) => form)));
    expect(forms).toContain('project-performance');
    expect([...forms].filter((form) => form === 'explanations' || form === 'profile')).toEqual([]);
  });

  it('compares with last year’s budget where 上年预算数 says nothing', () => {
    const forms = view.forms.filter(({ form }) => form !== 'prior-year');
    const line = { unit: 'x', project: 'x', projectName: '', economic: '30101', source: 'general.appropriation' };
    const lastYear = { fiscalYear: 2025, lines: [{ ...line, function: '2101501', amount: fen(100) }] };
    const byLines = started({ forms, lastYear }).totals().comparison;
    expect(byLines).toMatchObject({ previousYear: 2025, total: { previous: 100 }, parts: [] });
    expect(byLines?.functions.find(({ id }) => id === '210')).toMatchObject({ previous: 100 });
    const { priorYear } = budget;
    if (priorYear === undefined) throw new Error('the golden package has no last year');
    const live = started({ forms, lastYear, priorYear });
    expect(live.totals().comparison).toEqual(started().totals().comparison);
    expect(reportOf(live).blocks).toEqual(reportOf(started()).blocks);
  });

  it('shows beside a reason the last year that the sentences state, and sends it again only when it is another', () => {
    const { priorYear } = budget;
    if (priorYear === undefined) throw new Error('the golden package has no last year');
    const line = { unit: 'x', project: 'x', projectName: '', economic: '30101', source: 'general.appropriation' };
    const lastYear = { fiscalYear: 2025, lines: [{ ...line, function: '2101501', amount: fen(100) }] };
    const live = started({ lastYear });
    const stated = reportOf(live).lastYear;
    expect(stated?.figures).toMatchObject({ total: priorYear.totals.total });
    for (const { function: code, general } of priorYear.functions)
      if (general !== undefined) expect(stated?.functions[code]?.before).toBe(general);
    expect(reportOf(live).lastYear).toBeUndefined();
    const forms = view.forms.filter(({ form }) => form !== 'prior-year');
    expect(reportOf(started({ forms, lastYear, priorYear })).lastYear).toEqual(stated);
  });

  it('compares one unit with its own lines of last year, never with the department’s 上年预算数', () => {
    const { priorYear } = budget;
    if (priorYear === undefined) throw new Error('the golden package has no last year');
    const partOf = view.units[0]?.code ?? '';
    expect(started({ partOf, priorYear }).totals().comparison).toBeUndefined();
    const line = { unit: partOf, project: 'x', projectName: '', economic: '30101', source: 'general.appropriation' };
    const lastYear = { fiscalYear: 2025, lines: [{ ...line, function: '2101501', amount: fen(100) }] };
    expect(started({ partOf, priorYear, lastYear }).totals().comparison?.total.previous).toBe(100);
  });
});

/** A change of one cell to a number, a nonsense, nothing; a row gone; a row doubled. */
const edit = fc.record({
  at: fc.nat({ max: rows.length - 1 }),
  what: fc.constantFrom('amount', 'amount', 'amount', 'function', 'remove', 'insert'),
  text: fc.constantFrom('100', '3*4000', '12.34', '不是数', '', '2080502', '8人×2000元/人·月×12月'),
});

describe('after any edits', () => {
  it('the report that came in pieces is the one that is derived afresh', () => {
    fc.assert(
      fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 4 }), (steps) => {
        const live = started();
        const reports = [reportOf(live)];
        const replayed = started();
        for (const [step, edits] of steps.entries()) {
          for (const [number, { at, what, text }] of edits.entries()) {
            const { key, row } = rows[at] ?? {};
            if (key === undefined || row === undefined) continue;
            const change: Change =
              what === 'remove'
                ? { type: 'remove', row }
                : what === 'insert'
                  ? { type: 'insert', row: { ...row, id: `new-${step}-${number}`, rank: `${row.rank}V` } }
                  : { type: 'set', row: row.id, field: what, from: null, to: text };
            live.apply(key, [change]);
            replayed.apply(key, [change]);
          }
          reports.push(reportOf(live));
        }
        const { sections, blocks, exact } = reportOf(replayed);
        expect(together(reports)).toEqual({ sections, blocks, exact });
        expect(live.totals()).toEqual(replayed.totals());
      }),
      { numRuns: 25 },
    );
  });

  it('the totals are those of the budget that the forms make', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 5 }), (edits) => {
        const live = started();
        const forms = new Map(view.forms.map((form) => [`${form.form}/${form.owner}`, { ...form }]));
        for (const { at, text } of edits) {
          const { key, row } = rows[at] ?? {};
          if (key === undefined || row === undefined) continue;
          live.apply(key, [{ type: 'set', row: row.id, field: 'amount', from: null, to: text }]);
          const form = forms.get(`${key.form}/${key.owner}`);
          if (form === undefined) continue;
          const set = { ...row, cells: { ...row.cells, amount: text } };
          form.rows = form.rows.map((each) => (each.id === row.id ? set : each));
        }
        const { key, template, units } = view;
        const draft = { fiscalYear: key.year, template, region: key.region, department: key.department, units };
        const fresh = assembleBudget({ draft: { ...draft, forms: [...forms.values()] }, classification });
        const sum = fresh.budget.expenditure.reduce((total, { amount }) => total + amount, 0);
        expect(live.totals().totals.spending.total).toBe(sum);
        expect(live.totals().findings).toHaveLength(fresh.gaps.length);
      }),
      { numRuns: 25 },
    );
  });
});
