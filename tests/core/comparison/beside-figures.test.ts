import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causeSteps, compareLimits, comparePriorYear, waterfall } from '#lib/core/comparison/index.ts';
import { buildLedger } from '#lib/core/ledger/index.ts';
import { fen } from '#lib/core/money/index.ts';
import { limitsUse } from '#lib/core/totals/index.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { randomBudget } from '#tests/support/random-budget.ts';

const names = { unit: (code: string) => `单位${code}`, project: (code: string) => `项目${code}` };

describe('a budget beside its control figures', () => {
  const budget = goldenBudget();
  const lines = buildLedger(budget).expenditure.filter(({ period }) => period === 'current');
  const [first] = lines;
  if (first === undefined) throw new Error('the golden budget has no lines');
  const ofUnit = lines.filter(({ unit }) => unit === first.unit).reduce((sum, { amount }) => sum + amount, 0);

  it('names each figure and says by how much it is exceeded, the most first', () => {
    const limits = {
      units: [
        { unit: first.unit, amount: fen(ofUnit + 100) },
        { unit: first.unit, fund: first.fund, category: first.category, amount: fen(0) },
      ],
      projects: [{ project: first.project, amount: fen(1) }],
    };
    const compared = compareLimits({ use: limitsUse({ limits, lines }), names });
    expect(compared.scopes.map(({ label }) => label)).toEqual([
      `单位${first.unit} · 一般公共预算 · 公用经费`,
      `单位${first.unit}`,
    ]);
    expect(compared.scopes.map(({ over }) => over > 0)).toEqual([true, false]);
    expect(compared.scopes[1]).toMatchObject({ limit: ofUnit + 100, asked: ofUnit, over: -100 });
    expect(compared.projects[0]).toMatchObject({ label: `项目${first.project}`, limit: 1 });
    expect(compared.total).toEqual({ limit: ofUnit + 100, asked: ofUnit, over: -100 });
  });
});

describe('a budget beside last year’s stated figures', () => {
  it('leaves nothing of the difference out where they are stated by 项', () => {
    fc.assert(
      fc.property(randomBudget, (budget) => {
        if (budget.priorYear === undefined) return;
        const compared = comparePriorYear({ budget, priorYear: budget.priorYear });
        expect(compared.function.reduce((sum, { difference }) => sum + difference, 0)).toBe(compared.difference);
      }),
    );
  });

  it('tells new projects from those that are over', () => {
    const budget = goldenBudget();
    const priorYear = {
      fiscalYear: 2025,
      functions: [],
      totals: { total: fen(0) },
      projects: [{ name: '去年的项目', amount: fen(300) }],
    };
    const { project } = comparePriorYear({ budget, priorYear });
    expect(project.find(({ id }) => id === '去年的项目')?.parts).toEqual({ gone: -300 });
    expect(project.filter(({ parts }) => parts.new !== undefined).length).toBeGreaterThan(0);
  });
});

describe('a waterfall', () => {
  it('leads from one amount to the other without a gap, however many steps there are', () => {
    const step = fc.record({ label: fc.string(), amount: fc.integer({ min: -1_000_000, max: 1_000_000 }).map(fen) });
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.array(step, { maxLength: 30 }), (before, after, steps) => {
        const drawn = waterfall({
          before: { label: '上次', amount: fen(before) },
          after: { label: '本次', amount: fen(after) },
          steps,
        });
        const between = drawn.slice(1, -1);
        expect(between.length).toBeLessThanOrEqual(10);
        expect(between[0]?.start ?? before).toBe(before);
        for (const [at, { start }] of between.entries()) if (at > 0) expect(start).toBe(between[at - 1]?.end);
        expect(between.at(-1)?.end ?? before).toBe(between.length === 0 ? before : after);
        if (between.length === 0) expect(after).toBe(before);
      }),
    );
  });

  it('takes its steps from the causes, in one order', () => {
    expect(causeSteps({ gone: fen(-5), headcount: fen(3) })).toEqual([
      { label: '人数', amount: 3 },
      { label: '取消', amount: -5 },
    ]);
  });
});
