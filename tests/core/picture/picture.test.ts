import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { type Fen, formatWanyuan, percentOf } from '#lib/core/money/index.ts';
import { type Breakdown, firstSentence, type Picture, pictureOf } from '#lib/core/picture/index.ts';
import { GOLDEN_CASES, readGoldenCase } from '#tests/golden/cases.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { randomBudget } from '#tests/support/random-budget.ts';
import { figuresOf, reportOf } from '#tests/support/report-of.ts';

const EMPTY = '0.00';
const sums = (breakdown: Breakdown) => breakdown.slices.reduce((sum, { amount }) => sum + amount, 0);
const breakdowns = ({ sources, spending, threePublic }: Picture) => [
  sources,
  spending.functions,
  spending.kinds,
  spending.general,
  spending.economics,
  threePublic,
];
const amountsOf = (breakdown: Breakdown) =>
  Object.fromEntries(breakdown.slices.map(({ id, amount }) => [id, formatWanyuan(amount)]));
const written = (row: Record<string, string> | undefined, columns: readonly string[]) =>
  Object.fromEntries(
    columns.flatMap((column) => {
      const value = row?.[column] ?? EMPTY;
      return value === EMPTY ? [] : [[column, value]];
    }),
  );

describe.each(Object.keys(GOLDEN_CASES).filter((id) => existsSync(`tests/golden/${id}/tables.json`)))(
  'the picture of a report of %s',
  (id) => {
    const { budget, written: golden } = readGoldenCase(id);
    const document = reportOf(budget);
    const picture = pictureOf(document);
    const overall = golden.tables['income-and-expenditure'] ?? {};

    it('says where the money comes from as 收支总表 says it', () => {
      expect(formatWanyuan(picture.income)).toBe(overall['income.total']?.amount);
      for (const [source, amount] of Object.entries(amountsOf(picture.sources)))
        expect(overall[source]?.amount).toBe(amount);
      for (const { parts } of picture.sources.slices)
        for (const part of parts) expect(overall[part.id]?.amount).toBe(formatWanyuan(part.amount));
    });

    it('says where it goes by 类, by kind and by 经济分类 as the tables say it', () => {
      const classes = Object.entries(overall).filter(([row]) => /^\d{3}$/.test(row));
      expect(amountsOf(picture.spending.functions)).toEqual(
        Object.fromEntries(classes.map(([code, { amount = EMPTY }]) => [code, amount])),
      );
      const kinds = ['basic', 'project', 'business', 'remittance', 'subsidy'];
      expect(amountsOf(picture.spending.kinds)).toEqual(written(golden.tables.expenditure?.total, kinds));
      const halves = ['personnel', 'operating', 'project'];
      expect(amountsOf(picture.spending.general)).toEqual(written(golden.tables['general-by-function']?.total, halves));
      const basic = Object.entries(golden.tables['general-basic'] ?? {}).filter(([code]) => /^\d{3}$/.test(code));
      expect(amountsOf(picture.spending.economics)).toEqual(
        Object.fromEntries(basic.map(([code, { total = EMPTY }]) => [code, total])),
      );
    });

    it('states the shares that the sentences state', () => {
      const shares = figuresOf(document).filter((figure) => figure.id.endsWith('.share'));
      const drawn = new Map([
        ...picture.sources.slices.map((slice) => [slice.id.replace(/^(?!income\.)/, 'income.'), slice.share] as const),
        ...picture.spending.kinds.slices.map((slice) => [`expenditure.${slice.id}`, slice.share] as const),
      ]);
      const told = shares.filter(({ id: figure }) => drawn.has(figure.replace(/\.share$/, '')));
      expect(told.length).toBeGreaterThan(4);
      for (const { id: figure, value } of told) expect(drawn.get(figure.replace(/\.share$/, ''))).toBe(value);
    });

    it('names every project of 项目支出 with its amount, the largest first', () => {
      const projects = golden.tables.projects ?? {};
      for (const { id: code, amount } of picture.projects.items)
        expect(projects[code]?.total).toBe(formatWanyuan(amount));
      const spending = budget.projects.filter(({ category }) =>
        ['other-operating', 'local', 'transfer'].includes(category),
      );
      expect(picture.projects.items.map((project) => project.id).sort()).toEqual(
        spending
          .map(({ code }) => code)
          .filter((code) => (projects[code]?.total ?? EMPTY) !== EMPTY)
          .sort(),
      );
      const amounts = picture.projects.items.map(({ amount }) => amount);
      expect(amounts).toEqual(amounts.toSorted((one, other) => other - one));
      for (const { unit } of picture.projects.items) expect(budget.units.map(({ name }) => name)).toContain(unit);
    });

    it('says what a project is to come to wherever its form says it', () => {
      const told = new Map(picture.projects.items.map((project) => [project.id, project.goal]));
      for (const { code, performance } of budget.projects) {
        const annual = performance?.goals.find(({ term }) => term === 'annual');
        if (annual !== undefined && told.has(code)) expect(told.get(code)).toBe(firstSentence(annual.statement));
      }
    });

    it('states changes with sign, percent and reason as the sentences do', () => {
      const figures = new Map(figuresOf(document).map((figure) => [figure.id, figure.value]));
      const { main, functions } = picture.changes;
      expect(main.length).toBeGreaterThan(2);
      for (const { id: change, difference, percent } of [...main, ...functions]) {
        if (difference !== 0) expect(formatWanyuan(Math.abs(difference) as Fen)).toBe(figures.get(`${change}.change`));
        expect(percent).toBe(figures.get(`${change}.change.percent`));
      }
      expect(picture.change?.difference).toBe(main.find((change) => change.id === 'total')?.difference);
    });
  },
);

describe('the picture of any report', () => {
  it('has parts that add up to their whole, but for what rounding leaves', () => {
    fc.assert(
      fc.property(randomBudget, fc.constantFrom('exact' as const, 'additive' as const), (budget, rounding) => {
        const picture = pictureOf(reportOf(budget, rounding));
        for (const breakdown of breakdowns(picture)) {
          const gap = Math.abs(sums(breakdown) - breakdown.whole);
          expect(gap).toBeLessThanOrEqual(rounding === 'additive' ? 0 : (breakdown.slices.length + 1) * 5_000);
        }
        const projects = picture.projects.items.reduce((sum, { amount }) => sum + amount, 0);
        const most = rounding === 'additive' ? 0 : (picture.projects.items.length + 1) * 5_000;
        expect(Math.abs(projects - picture.projects.whole)).toBeLessThanOrEqual(most);
      }),
      { numRuns: 40 },
    );
  });

  it('has no part of nothing, and none larger than its whole by more than rounding', () => {
    fc.assert(
      fc.property(randomBudget, (budget) => {
        for (const { whole, slices } of breakdowns(pictureOf(reportOf(budget))))
          for (const { amount, share } of slices) {
            expect(amount).toBeGreaterThan(0);
            expect(amount).toBeLessThanOrEqual(whole + 10_000);
            if (whole > 1_000_000_000) expect(share).toMatch(/^\d+\.\d\d$/);
          }
      }),
      { numRuns: 20 },
    );
  });
});

describe('a picture of little', () => {
  const bare = (): DisclosureDocument => {
    const { priorYear: _year, performance: _goals, ...budget } = goldenBudget();
    return reportOf({ ...budget, projects: [], income: [], expenditure: [], procurement: [], purchasedServices: [] });
  };

  it('of a budget without money has no parts, no shares, no projects and no changes', () => {
    const picture = pictureOf(bare());
    expect(breakdowns(picture).flatMap(({ slices }) => slices)).toEqual([]);
    expect(picture).toMatchObject({ income: 0, expenditure: 0, projects: { whole: 0, items: [] }, indicators: [] });
    expect(picture.changes).toEqual({ lastYear: 2025, main: [], functions: [], unchanged: 0 });
    expect(picture.change).toBeUndefined();
  });

  it('of one source alone gives it the whole', () => {
    const budget = goldenBudget();
    const income = budget.income.filter(({ source }) => source === 'general.appropriation').slice(0, 1);
    const { sources } = pictureOf(reportOf({ ...budget, income }));
    expect(sources.slices.map(({ id, share }) => [id, share])).toEqual([['general', '100.00']]);
  });

  it('states no percent where there was nothing last year', () => {
    const budget = goldenBudget();
    const priorYear = { fiscalYear: 2025, functions: [], totals: { total: 0 as Fen } };
    const { change } = pictureOf(reportOf({ ...budget, priorYear }));
    expect(change).toMatchObject({ prior: 0, difference: change?.current });
    expect(change?.percent).toBeUndefined();
  });

  it('computes a share that no sentence states from what is printed', () => {
    const { spending } = pictureOf(reportOf(goldenBudget()));
    for (const { amount, share } of spending.functions.slices)
      expect(share).toBe(percentOf({ part: amount, whole: spending.functions.whole }));
  });
});

describe('a goal in one sentence', () => {
  it('ends at the first full stop and has no number before it', () => {
    expect(firstSentence('1.完成培训200人次。2.改善条件。')).toBe('完成培训200人次');
    expect(firstSentence('（一）保障参保人员待遇；按时支付')).toBe('保障参保人员待遇');
    expect(firstSentence('目标1：提高能力\n目标2：其他')).toBe('提高能力');
    expect(firstSentence('  ')).toBe('');
  });

  it('keeps a number that belongs to it', () => {
    expect(firstSentence('3.5万人受益。')).toBe('3.5万人受益');
    expect(firstSentence('2026年完成改造')).toBe('2026年完成改造');
  });

  it('is cut at a clause where it is too long', () => {
    const cut = firstSentence(`${'为居民提供服务，'.repeat(20)}`);
    expect([...cut].length).toBeLessThan(92);
    expect(cut).toMatch(/服务……$/);
  });
});
