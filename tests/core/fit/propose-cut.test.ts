import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FitLine, type FitMode, gapsOf, proposeCut } from '#lib/core/fit/index.ts';
import { fen } from '#lib/core/money/index.ts';
import { type Limits, limitsUse } from '#lib/core/totals/index.ts';

const UNITS = ['1', '2'];
const FUNDS = ['general', 'unit'] as const;
const CATEGORIES = ['operating', 'local'] as const;

function line(index: number, more: Omit<Partial<FitLine>, 'amount'> & { amount: number }): FitLine {
  const { amount, ...rest } = more;
  const project = rest.project ?? `p${index}`;
  return {
    form: 'project',
    owner: project,
    row: `r${index}`,
    unit: '1',
    project,
    projectName: project,
    category: 'local',
    fund: 'general',
    period: 'current',
    priority: index,
    ...rest,
    amount: fen(amount),
  };
}

const anyAmount = fc.integer({ min: 0, max: 10_000_000_000 });
const anyLines = fc
  .array(
    fc.record({
      amount: anyAmount,
      unit: fc.constantFrom(...UNITS),
      fund: fc.constantFrom(...FUNDS),
      category: fc.constantFrom(...CATEGORIES),
      project: fc.constantFrom('a', 'b', 'c', 'd'),
      period: fc.constantFrom('current' as const, 'carryover' as const),
    }),
    { maxLength: 12 },
  )
  .map((lines) => lines.map((each, index) => line(index, each)));
const optional = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const anyLimits: fc.Arbitrary<Limits> = fc.record({
  units: fc.array(
    fc
      .record({ unit: optional(UNITS), fund: optional(FUNDS), category: optional(CATEGORIES), amount: anyAmount })
      .map(({ unit, fund, category, amount }) => ({
        ...(unit === undefined ? {} : { unit }),
        ...(fund === undefined ? {} : { fund }),
        ...(category === undefined ? {} : { category }),
        amount: fen(amount),
      })),
    { maxLength: 4 },
  ),
  projects: fc.array(fc.record({ project: fc.constantFrom('a', 'b', 'c', 'd'), amount: anyAmount.map(fen) }), {
    maxLength: 3,
  }),
});
const anyMode = fc.constantFrom<FitMode>('proportional', 'priority');

function applied(lines: readonly FitLine[], cuts: ReturnType<typeof proposeCut>): FitLine[] {
  const to = new Map(cuts.map((cut) => [cut.line.row, cut.to]));
  return lines.map((each) => ({ ...each, amount: to.get(each.row) ?? each.amount }));
}

describe('a proposal to fit the control figures', () => {
  it('leaves none exceeded, raises nothing, and takes nothing below zero', () => {
    fc.assert(
      fc.property(anyLines, anyLimits, anyMode, (lines, limits, mode) => {
        const cuts = proposeCut({ lines, limits, mode });
        for (const { line: cut, to } of cuts) {
          expect(to).toBeLessThan(cut.amount);
          expect(to).toBeGreaterThanOrEqual(0);
          expect(cut.period).toBe('current');
        }
        expect(gapsOf({ lines: applied(lines, cuts), limits })).toEqual([]);
      }),
    );
  });

  it('of one control figure takes exactly the gap', () => {
    fc.assert(
      fc.property(anyLines, anyAmount, anyMode, (lines, amount, mode) => {
        const limits: Limits = { units: [{ amount: fen(amount) }], projects: [] };
        const [gap] = gapsOf({ lines, limits });
        const cuts = proposeCut({ lines, limits, mode });
        const taken = cuts.reduce((sum, { line: cut, to }) => sum + cut.amount - to, 0);
        expect(taken).toBe(gap?.over ?? 0);
        if (gap !== undefined) expect(limitsUse({ limits, lines: applied(lines, cuts) }).units[0]?.left).toBe(0);
      }),
    );
  });

  it('in proportion takes of every line its share, to the 分', () => {
    fc.assert(
      fc.property(anyLines, anyAmount, (lines, amount) => {
        const limits: Limits = { units: [{ amount: fen(amount) }], projects: [] };
        const [gap] = gapsOf({ lines, limits });
        for (const { line: cut, to } of proposeCut({ lines, limits, mode: 'proportional' })) {
          const share = (BigInt(cut.amount) * BigInt(gap?.over ?? 0)) / BigInt(gap?.used ?? 1);
          expect(Number(BigInt(cut.amount - to) - share)).toBeOneOf([0, 1]);
        }
      }),
    );
  });

  it('by priority cuts a project only when the less urgent ones have nothing left', () => {
    const lines = [line(0, { amount: 100 }), line(1, { amount: 50 }), line(2, { amount: 30 })];
    const limits: Limits = { units: [{ amount: fen(90) }], projects: [] };
    const cuts = proposeCut({ lines, limits, mode: 'priority' });
    expect(cuts.map(({ line: { row }, to }) => [row, to])).toEqual([
      ['r0', 90],
      ['r1', 0],
      ['r2', 0],
    ]);
  });

  it('names the gap by scope and by project, the most urgent first', () => {
    const lines = [
      line(0, { amount: 100, project: 'a' }),
      line(1, { amount: 50, project: 'b' }),
      line(2, { amount: 30, project: 'a', period: 'carryover' }),
    ];
    const limits: Limits = {
      units: [{ unit: '1', fund: 'general', category: 'local', amount: fen(120) }],
      projects: [{ project: 'b', amount: fen(20) }],
    };
    expect(gapsOf({ lines, limits })).toEqual([
      {
        scope: { project: 'b' },
        limit: fen(20),
        used: fen(50),
        over: fen(30),
        projects: [{ project: 'b', name: 'b', amount: fen(50) }],
      },
      {
        scope: { unit: '1', fund: 'general', category: 'local' },
        limit: fen(120),
        used: fen(150),
        over: fen(30),
        projects: [
          { project: 'a', name: 'a', amount: fen(100) },
          { project: 'b', name: 'b', amount: fen(50) },
        ],
      },
    ]);
    // The project's own figure is met first, and with it the unit's.
    expect(proposeCut({ lines, limits, mode: 'proportional' }).map(({ line: { row }, to }) => [row, to])).toEqual([
      ['r1', 20],
    ]);
  });
});
