import { describe, expect, it } from 'vitest';
import { buildLedger } from '#lib/core/ledger/index.ts';
import { type Fen, fen } from '#lib/core/money/index.ts';
import { budgetTotals, compareYears, type Limits } from '#lib/core/totals/index.ts';

const line = { unit: 'A', function: '2010101', economic: '30101', source: 'general.appropriation' } as const;
const ledger = buildLedger({
  projects: [
    { code: 'R', category: 'personnel' },
    { code: 'Y', category: 'operating' },
    { code: 'T', category: 'local' },
    { code: 'B', category: 'business' },
  ],
  expenditure: [
    { ...line, project: 'R', period: 'current', amount: fen(100) },
    { ...line, project: 'Y', period: 'current', amount: fen(20) },
    { ...line, project: 'T', period: 'current', amount: fen(3), function: '2080502' },
    { ...line, project: 'T', period: 'carryover', amount: fen(1_000) },
    { ...line, project: 'B', period: 'current', amount: fen(7), unit: 'B', source: 'unit.business' },
  ],
  income: [
    { unit: 'A', source: 'general.appropriation', period: 'current', amount: fen(1_123) },
    { unit: 'B', source: 'unit.business', period: 'current', amount: fen(9) },
  ],
  procurement: [],
});
const none: Limits = { units: [], projects: [] };
const totals = (limits: Limits) => budgetTotals({ ledger, units: ['A', 'B'], limits });

describe('the totals under the forms', () => {
  it('tell 人员, 公用, 项目 and the rest apart', () => {
    expect(totals(none).spending).toEqual({ total: 1130, personnel: 100, operating: 20, project: 1003, other: 7 });
  });

  it('set income against expenditure fund by fund and unit by unit', () => {
    const { balance, funds, units } = totals(none);
    expect(balance).toEqual({ income: 1132, expenditure: 1130, difference: 2 });
    expect(funds).toEqual([
      { fund: 'general', income: 1123, expenditure: 1123, difference: 0 },
      { fund: 'unit', income: 9, expenditure: 7, difference: 2 },
    ]);
    expect(units.B?.balance).toEqual({ income: 9, expenditure: 7, difference: 2 });
  });

  it('show what of a control figure is left, and count no 上年结转 against it', () => {
    const { limits } = totals({
      units: [{ unit: 'A', fund: 'general', category: 'local', amount: fen(2) }],
      projects: [{ project: 'T', amount: fen(10) }],
    });
    expect(limits.units).toEqual([{ unit: 'A', fund: 'general', category: 'local', limit: 2, used: 3, left: -1 }]);
    expect(limits.projects).toEqual([{ project: 'T', limit: 10, used: 3, left: 7 }]);
    expect(limits.total).toEqual({ limit: 2, used: 3, left: -1 });
  });

  it('count a limit inside a wider one once, and give no total where two limits share a line', () => {
    const inside = totals({ units: [{ amount: fen(200) }, { unit: 'A', amount: fen(150) }], projects: [] });
    expect(inside.limits.total).toEqual({ limit: 200, used: 130, left: 70 });
    const crossing = totals({
      units: [
        { unit: 'A', amount: fen(150) },
        { category: 'personnel', amount: fen(90) },
      ],
      projects: [],
    });
    expect(crossing.limits.total).toBeUndefined();
  });
});

describe('this year beside last year', () => {
  const compared = compareYears({
    fiscalYear: 2026,
    lines: ledger.expenditure,
    previous: {
      fiscalYear: 2025,
      total: fen(1_000),
      functions: new Map<string, Fen>([
        ['201', fen(900)],
        ['210', fen(100)],
      ]),
      parts: { personnel: fen(100), operating: fen(40) },
    },
    functionName: (code) => `类${code}`,
  });

  it('states change and percent with their sign, and no percent from nothing', () => {
    expect(compared.total).toMatchObject({ current: 1130, previous: 1000, change: 130, percent: '+13.00' });
    expect(compared.functions.map(({ id, change, percent }) => [id, change, percent])).toEqual([
      ['201', 227, '+25.22'],
      ['208', 3, undefined],
      ['210', -100, '-100.00'],
    ]);
  });

  it('leaves out a part that last year’s figures do not tell apart', () => {
    expect(compared.parts.map(({ id, percent }) => [id, percent])).toEqual([
      ['personnel', '0.00'],
      ['operating', '-50.00'],
    ]);
  });
});
