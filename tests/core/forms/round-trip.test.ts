import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleBudget, disassembleBudget } from '#lib/core/forms/index.ts';
import { fen } from '#lib/core/money/index.ts';
import { type Budget, formatBudgetPackage, parseBudgetPackage } from '#lib/core/package/index.ts';
import { budget as caidian } from '#tests/golden/wuhan-caidian/report.ts';
import { budget as hanyang } from '#tests/golden/wuhan-hanyang/report.ts';
import { budget as huangpi } from '#tests/golden/wuhan-huangpi/report.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { fullBudget } from '#tests/support/full-budget.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { randomBudget } from '#tests/support/random-budget.ts';

function thereAndBack(budget: Budget) {
  return assembleBudget({
    draft: disassembleBudget(budget),
    classification: classificationFor(budget.fiscalYear),
  });
}

function expectExact(budget: Budget): void {
  const { budget: back, gaps, places } = thereAndBack(budget);
  expect(gaps).toEqual([]);
  expect(back).toStrictEqual(budget);
  expect(places.expenditure).toHaveLength(budget.expenditure.length);
  expect(places.income).toHaveLength(budget.income.length);
}

/** Amounts that can be summed, and reasons for accounts that exist: what the reading of a package lets through. */
function readable(budget: Budget): Budget {
  const copy = structuredClone(budget);
  const smaller = <T extends { amount: number }>(entry: T): T => ({ ...entry, amount: fen(entry.amount % 2 ** 40) });
  const history = copy.performance?.history ?? [];
  for (const entry of history)
    for (const side of [entry.income, entry.spending] as Record<string, number>[])
      for (const key of Object.keys(side)) side[key] = (side[key] ?? 0) % 2 ** 40;
  delete copy.explanations?.functions?.['0A-b'];
  return {
    ...copy,
    procurement: copy.procurement.map(smaller),
    purchasedServices: copy.purchasedServices.map(smaller),
  };
}

describe('a budget taken apart into forms and put together again', () => {
  it('is the golden package, without a gap', () => {
    const golden = goldenBudget();
    expectExact(golden);
    expect(formatBudgetPackage(thereAndBack(golden).budget)).toBe(formatBudgetPackage(golden));
  });

  it.each([
    ['汉阳', hanyang],
    ['黄陂', huangpi],
    ['蔡甸', caidian],
  ])('is the budget of %s', (_, budget) => {
    expectExact(budget);
  });

  it('is the same whatever its shape', () => {
    fc.assert(
      fc.property(randomBudget, (budget) => expectExact(structuredClone(budget))),
      { numRuns: 80 },
    );
  });

  it('is the same with every field of the exchange format, empty texts told from absent ones', () => {
    fc.assert(
      fc.property(fullBudget, (budget) => {
        const given = readable(budget);
        expect(parseBudgetPackage({ text: formatBudgetPackage(given), classificationFor }).ok).toBe(true);
        expectExact(given);
      }),
      { numRuns: 80 },
    );
  });

  it('gives the same rows every time', () => {
    expect(disassembleBudget(goldenBudget())).toStrictEqual(disassembleBudget(goldenBudget()));
  });
});

describe('the parts of a package that are empty rather than absent', () => {
  it.each<[string, (budget: Budget) => void]>([
    ['no reasons at all', (budget) => Object.assign(budget, { explanations: {} })],
    ['no reasons by account', (budget) => Object.assign(budget, { explanations: { functions: {} } })],
    ['no reasons for 三公', (budget) => Object.assign(budget, { explanations: { threePublic: {} } })],
    ['an empty list of duties', (budget) => Object.assign(budget.department, { duties: [] })],
    ['an empty duty', (budget) => Object.assign(budget.department, { duties: ['', '职能'] })],
    ['an empty summary of projects', (budget) => Object.assign(budget.performance ?? {}, { projectSummary: [] })],
    ['no projects last year', (budget) => Object.assign(budget.priorYear ?? {}, { projects: [], income: [] })],
    [
      'a project without goals',
      (budget) => Object.assign(budget.projects.at(-1) ?? {}, { performance: { goals: [] } }),
    ],
    ['no income', (budget) => Object.assign(budget, { income: [] })],
    ['income in another order', (budget) => Object.assign(budget, { income: budget.income.toReversed() })],
    ['no assets', (budget) => delete budget.assets],
    [
      'a declared project of basic expenditure',
      (budget) =>
        Object.assign(budget.projects[1] ?? {}, {
          declaration: budget.projects.find((project) => project.declaration !== undefined)?.declaration,
        }),
    ],
    [
      'an earlier value that is empty',
      (budget) => Object.assign(budget.performance?.goals[0]?.indicators[0] ?? {}, { previous: { '2024': '' } }),
    ],
  ])('come back as they were: %s', (_, change) => {
    const budget = goldenBudget();
    change(budget);
    expectExact(budget);
  });
});
