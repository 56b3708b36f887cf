import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fen, fen, formatWanyuan } from '#lib/core/money/index.ts';
import {
  type ComparedRow,
  compareDepartments,
  compareReportYears,
  departmentKind,
  type KeyFigures,
  keyFiguresOf,
  perHead,
  sameKind,
} from '#lib/core/picture/index.ts';
import { readGoldenCase } from '#tests/golden/cases.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { randomBudget } from '#tests/support/random-budget.ts';
import { reportOf } from '#tests/support/report-of.ts';

const figuresOf = (id: string) => keyFiguresOf(reportOf(readGoldenCase(id).budget));
const row = (rows: readonly ComparedRow[], id: string) => rows.find((candidate) => candidate.id === id);
/** The same report a year earlier with other amounts. */
const yearBefore = (figures: KeyFigures, amounts: Record<string, Fen>): KeyFigures => ({
  ...figures,
  fiscalYear: figures.fiscalYear - 1,
  amounts: { ...figures.amounts, ...amounts },
});

describe('a department over the years', () => {
  const current = figuresOf('wuhan-jiangxia');

  it('is set beside last year as the report itself speaks of it, where that year was not published here', () => {
    const { years, stated, rows } = compareReportYears({ current, earlier: [] });
    expect([years, stated]).toEqual([[2025, 2026], true]);
    const general = row(rows, 'general');
    expect(general?.values.map((value) => formatWanyuan(fen(value ?? 0)))).toEqual(['3102.81', '3043.11']);
    expect(general?.difference).toEqual({ amount: -59_700_000, percent: '-1.92' });
    expect(row(rows, 'personnel')).toMatchObject({ values: [undefined, expect.any(Number)] });
    expect(row(rows, 'personnel')?.difference).toBeUndefined();
  });

  it('is set beside the published reports, the oldest first, with the difference on the year before', () => {
    const last = yearBefore(current, { general: fen(2_000_000_000) });
    const older = { ...yearBefore(last, {}), people: 140 };
    const { years, stated, rows } = compareReportYears({ current, earlier: [last, older] });
    expect([years, stated]).toEqual([[2024, 2025, 2026], false]);
    expect(row(rows, 'general')?.difference).toEqual({ amount: 1_043_110_000, percent: '+52.16' });
    expect(row(rows, 'people')?.values).toEqual([140, 153, 153]);
    expect(row(rows, 'people')?.difference).toEqual({ amount: 0, percent: '0.00' });
  });

  it('has no percent where there was nothing the year before', () => {
    const last = yearBefore(current, { 'three-public': fen(0) });
    const { rows } = compareReportYears({ current, earlier: [last] });
    expect(row(rows, 'three-public')?.difference).toEqual({ amount: 27_360_000 });
  });

  it('states no difference on a year that is neither published nor spoken of', () => {
    const older = { ...yearBefore(current, {}), fiscalYear: 2023 };
    const { years, rows } = compareReportYears({ current: { ...current, stated: {} }, earlier: [older] });
    expect(years).toEqual([2023, 2026]);
    expect(rows.every(({ difference }) => difference === undefined)).toBe(true);
  });

  it('takes nothing from years to come', () => {
    const later = { ...current, fiscalYear: 2027 };
    expect(compareReportYears({ current, earlier: [later] }).years).toEqual([2025, 2026]);
  });

  it('compares the amount that the sentence is about and no other', () => {
    fc.assert(
      fc.property(randomBudget, (budget) => {
        const figures = keyFiguresOf(reportOf(budget));
        for (const [id, change] of Object.entries(figures.stated)) expect(change.current).toBe(figures.amounts[id]);
      }),
      { numRuns: 20 },
    );
  });

  it('has differences that lead from the year before to this one', () => {
    fc.assert(
      fc.property(randomBudget, randomBudget, (budget, before) => {
        const last = { ...keyFiguresOf(reportOf(before)), fiscalYear: budget.fiscalYear - 1 };
        const { rows } = compareReportYears({ current: keyFiguresOf(reportOf(budget)), earlier: [last] });
        for (const { values, difference } of rows) {
          const [prior, now] = values;
          if (difference === undefined) expect(prior === undefined || now === undefined).toBe(true);
          else expect((prior ?? 0) + difference.amount).toBe(now);
          expect(difference?.percent === undefined).toBe(difference === undefined || prior === 0);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('departments beside each other', () => {
  it('stand in columns, and what one does not publish is absent there', () => {
    const rows = compareDepartments([figuresOf('wuhan-hanyang'), figuresOf('wuhan-huangpi')]);
    expect(row(rows, 'expenditure')?.values.map((value) => formatWanyuan(fen(value ?? 0)))).toEqual([
      '4490.60',
      '6948.50',
    ]);
    expect(row(rows, 'people')?.values).toEqual([193, undefined]);
    expect(row(rows, 'personnel-per-head')?.values).toEqual([
      perHead({ amount: fen(2_493_300_000), people: 193 }),
      undefined,
    ]);
    expect(rows.every(({ difference }) => difference === undefined)).toBe(true);
  });

  it('leave out what none of them publishes', () => {
    const rows = compareDepartments([figuresOf('wuhan-huangpi')]);
    expect(row(rows, 'people')).toBeUndefined();
    expect(row(rows, 'personnel-per-head')).toBeUndefined();
  });

  it('say that there is none of it where a sentence says so', () => {
    const { priorYear: _year, ...budget } = goldenBudget();
    const { amounts } = keyFiguresOf(reportOf({ ...budget, expenditure: [] }));
    expect(amounts.general).toBe(0);
    expect(amounts['agency-operating']).toBeUndefined();
  });
});

describe('an amount for each who works there', () => {
  it('is rounded half up to 0.01 万元', () => {
    expect(perHead({ amount: fen(3_000_000), people: 2 })).toBe(1_500_000);
    expect(perHead({ amount: fen(10_000), people: 2 })).toBe(10_000);
    expect(perHead({ amount: fen(10_000), people: 3 })).toBe(0);
    expect(perHead({ amount: fen(2_250_770_000), people: 153 })).toBe(14_710_000);
  });
});

describe('departments of the same kind', () => {
  it.each([
    ['江夏区', '武汉市江夏区卫生健康局（汇总）', '卫生健康局'],
    ['汉阳区', '武汉市汉阳区城市管理执法局', '城市管理执法局'],
    ['东湖', '武汉市市场监督管理局', '市场监督管理局'],
    ['某地', '湖北省武汉市蔡甸区农业农村局', '农业农村局'],
    ['江夏区', '医疗保障局', '医疗保障局'],
    ['江夏区', '江夏区', '江夏区'],
  ])('are known by their names without the place (%s, %s)', (regionName, name, kind) => {
    expect(departmentKind({ regionName, name })).toBe(kind);
  });

  it('are also known by their code', () => {
    const one = { regionName: '江夏区', name: '江夏区医疗保障局', code: '215' };
    expect(sameKind(one, { regionName: '汉阳区', name: '汉阳区医疗保障局', code: '316' })).toBe(true);
    expect(sameKind(one, { regionName: '汉阳区', name: '汉阳区医保局', code: '215' })).toBe(true);
    expect(sameKind(one, { regionName: '汉阳区', name: '汉阳区教育局', code: '316' })).toBe(false);
  });
});
