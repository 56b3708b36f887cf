import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assembleBudget,
  disassembleBudget,
  ledgerRowsOf,
  nextProjectCode,
  operatingAmount,
  personnelAmount,
  suggestFunction,
} from '#lib/core/forms/index.ts';
import { fen } from '#lib/core/money/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { randomBudget } from '#tests/support/random-budget.ts';
import { formIn, goldenDraft, HEADQUARTERS, MEALS, WAGES, withCells, withRows } from './support.ts';

const classification = classificationFor(2026);

/** The line of 基本工资 of a draft of the golden budget, with other cells. */
function wages(cells: Record<string, string | undefined>) {
  const draft = goldenDraft();
  const row = formIn(draft, 'personnel', HEADQUARTERS).rows.find((candidate) => candidate.cells.project === WAGES);
  const changed = withRows(draft, { form: 'personnel', owner: HEADQUARTERS, rows: withCells(row?.id ?? '', cells) });
  return assembleBudget({ draft: changed, classification }).budget.expenditure.find(({ project }) => project === WAGES);
}

describe('a line of 人员经费', () => {
  it('is headcount × standard × months where no amount is typed, and says so', () => {
    expect(wages({ amount: undefined, headcount: '6', standard: '4,860', months: '12' })).toMatchObject({
      amount: 34_992_000,
      basis: '6人×4860元/人·月×12月',
    });
  });

  it('is what was typed where an amount is', () => {
    const line = wages({ amount: '350000', headcount: '6', standard: '4860', months: '12' });
    expect(line?.amount).toBe(35_000_000);
    expect(line).not.toHaveProperty('basis');
  });

  it('keeps the basis that was written beside an expression', () => {
    expect(wages({ amount: '6*4860*12', basis: '按上年标准' })).toMatchObject({
      amount: 34_992_000,
      basis: '按上年标准',
    });
    expect(wages({ amount: '6*4860*12' })?.basis).toBe('6×4860×12');
  });

  it('is never worked out beyond exact amounts', () => {
    expect(
      personnelAmount({ headcount: 100_000_000, standard: fen(Number.MAX_SAFE_INTEGER), months: 12 }),
    ).toBeUndefined();
  });
});

describe('a line of 公用经费', () => {
  it('counts people, or vehicles where its 定额 or its account does', () => {
    const standard = fen(1_200_050);
    expect(operatingAmount({ headcount: 3, standard, economic: '30201' })?.basis).toBe('3人×12000.50元/人·年');
    expect(operatingAmount({ headcount: 3, standard, economic: '30231' })?.basis).toBe('3辆×12000.50元/辆·年');
    expect(operatingAmount({ headcount: 3, standard, economic: '30231', per: 'active.administrative' })?.basis).toBe(
      '3人×12000.50元/人·年',
    );
    expect(operatingAmount({ headcount: 3, standard, economic: '30213', per: 'vehicles' })?.amount).toBe(3_600_150);
  });
});

describe('a basis that an imported line has', () => {
  const reimported = (change: (budget: Budget) => void) => {
    const budget = goldenBudget();
    change(budget);
    const draft = disassembleBudget(budget);
    expect(assembleBudget({ draft, classification }).budget).toStrictEqual(budget);
    return draft;
  };
  const cellsWith = (amount: number, basis: string) => {
    const draft = reimported((budget) => {
      const line = budget.expenditure.find(({ project }) => project === WAGES);
      const income = budget.income[0];
      if (income && line) income.amount = fen(income.amount - line.amount + amount);
      Object.assign(line ?? {}, { amount, basis });
    });
    return formIn(draft, 'personnel', HEADQUARTERS).rows.find(({ cells }) => cells.project === WAGES)?.cells ?? {};
  };

  it('becomes headcount, standard and months where it is worked out so', () => {
    const { amount, basis, headcount, standard, months } = cellsWith(34_992_000, '6人×4860元/人·月×12月');
    expect({ amount, basis, headcount, standard, months }).toEqual({
      amount: undefined,
      basis: undefined,
      headcount: '6',
      standard: '4860',
      months: '12',
    });
  });

  it('becomes the amount’s expression where it comes to the amount, and stays beside it where it does not', () => {
    expect(cellsWith(34_992_000, '6×4860×12')).toMatchObject({ amount: '6×4860×12' });
    expect(cellsWith(34_992_100, '6人×4860元/人·月×12月')).toMatchObject({
      amount: '349921',
      basis: '6人×4860元/人·月×12月',
    });
    expect(cellsWith(34_992_000, '6 × 4860 × 12')).toMatchObject({ amount: '349920', basis: '6 × 4860 × 12' });
  });

  it('comes back whatever it is', () => {
    const number = fc.integer({ min: 0, max: 500 }).map(String);
    const words = fc.constantFrom(
      '人',
      '元',
      '×',
      '*',
      '/',
      '·',
      '月',
      '年',
      '辆',
      '+',
      '(',
      ')',
      '.',
      '0',
      '。',
      '／',
    );
    const basis = fc.oneof(
      fc.tuple(number, number, number).map(([a, b, c]) => `${a}人×${b}元/人·月×${c}月`),
      fc.tuple(number, number).map(([a, b]) => `${a}辆×${b}元/辆·年`),
      fc.array(fc.oneof(number, words), { maxLength: 7 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(randomBudget, fc.array(basis, { minLength: 1, maxLength: 6 }), fc.nat(), (given, bases, amount) => {
        const budget = structuredClone(given);
        budget.income = [];
        budget.expenditure.forEach((line, at) => {
          line.basis = bases[at % bases.length] ?? '';
          const product = [...line.basis.matchAll(/\d+/g)].reduce((total, [digits]) => total * Number(digits), 100);
          line.amount = fen(at % 2 === 0 && Number.isSafeInteger(product) && product < 1e12 ? product : amount % 1e9);
        });
        const { gaps, budget: back } = assembleBudget({ draft: disassembleBudget(budget), classification });
        expect(gaps).toEqual([]);
        expect(back).toStrictEqual(budget);
      }),
      { numRuns: 100 },
    );
  });
});

describe('cost lines and expenditure of a project', () => {
  it('come back in their order, however they match', () => {
    const cost = fc.record({
      at: fc.nat(),
      item: fc.constantFrom('', '一', '二'),
      hidden: fc.boolean(),
      other: fc.boolean(),
    });
    fc.assert(
      fc.property(randomBudget, fc.array(cost, { maxLength: 8 }), (given, costs) => {
        const budget = structuredClone(given);
        for (const project of budget.projects) {
          const lines = budget.expenditure.filter((line) => line.project === project.code);
          if (project.declaration === undefined) continue;
          project.declaration.costLines = costs.map(({ at, item, hidden, other }) => {
            const line = lines[at % Math.max(1, lines.length)];
            const amount = fen((line?.amount ?? 0) + (other ? 100 : 0));
            return { item, amount, ...(hidden || line === undefined ? {} : { economic: line.economic }) };
          });
        }
        const { gaps, budget: back } = assembleBudget({ draft: disassembleBudget(budget), classification });
        expect(gaps).toEqual([]);
        expect(back).toStrictEqual(budget);
      }),
      { numRuns: 100 },
    );
  });

  it('are one row each in the golden budget, so that nobody keys them twice', () => {
    const { rows } = formIn(goldenDraft(), 'project', MEALS);
    expect(rows.filter(({ cells }) => cells.part !== undefined)).toEqual([]);
  });
});

describe('the ledger’s lines of a form', () => {
  it('are together the expenditure of the budget', () => {
    fc.assert(
      fc.property(randomBudget, (budget) => {
        const draft = disassembleBudget(budget);
        const categories = new Map(budget.projects.map(({ code, category }) => [code, category]));
        const categoryOf = (code: string) => categories.get(code);
        const rows = draft.forms.flatMap((form) => ledgerRowsOf(form, { categoryOf, classification }));
        const sorted = rows.sort((a, b) => Number(a.row.slice(1)) - Number(b.row.slice(1)));
        expect(sorted.map(({ row: _row, category: _category, ...line }) => line)).toEqual(budget.expenditure);
      }),
      { numRuns: 50 },
    );
  });

  it('are none for a project that is not there', () => {
    const form = formIn(goldenDraft(), 'project', MEALS);
    expect(ledgerRowsOf(form, { categoryOf: () => undefined, classification })).toEqual([]);
    expect(ledgerRowsOf(form, { categoryOf: () => 'other-operating', classification })).toHaveLength(2);
  });
});

describe('the function that a line is suggested', () => {
  const used = ['2101501', '2101501', '2080505', '2080506', '2210201', '2210202'];
  const suggested = (nature: Budget['units'][number]['nature'], economic: string) =>
    suggestFunction({ nature, economic, classification, used });

  it('is that of social insurance and housing where the account says so', () => {
    expect(['30108', '30109', '30111', '30113'].map((economic) => suggested('fully-funded', economic))).toEqual([
      '2080505',
      '2080506',
      '2101103',
      '2210201',
    ]);
  });

  it('follows the nature of the unit', () => {
    expect(['30110', '30302', '30101'].map((economic) => suggested('administrative', economic))).toEqual([
      '2101101',
      '2080501',
      '2101501',
    ]);
    expect(['30110', '30301', '30101'].map((economic) => suggested('fully-funded', economic))).toEqual([
      '2101102',
      '2080502',
      '2101550',
    ]);
  });

  it('is nothing where the budget does not show what the department does', () => {
    expect(suggestFunction({ nature: 'administrative', economic: '30101', classification, used: [] })).toBeUndefined();
  });
});

describe('the code of a new project', () => {
  const place = { region: '420115000', fiscalYear: 2026, department: '215', unit: '215001' };

  it('goes on behind the last serial number of the unit and year, over all categories', () => {
    const taken = [...goldenBudget().projects.map(({ code }) => code), '42011526215T001000007'];
    expect(nextProjectCode({ ...place, category: 'local', taken })).toBe('42011526215T001000008');
    expect(nextProjectCode({ ...place, category: 'personnel', taken })).toBe('42011526215R001000008');
  });

  it('is another in every unit of a department, though none sees the others’ projects', () => {
    const codes = ['215001', '215002', '215003'].map((unit) =>
      nextProjectCode({ ...place, unit, category: 'local', taken: [] }),
    );
    expect(new Set(codes).size).toBe(3);
  });

  it('begins with one', () => {
    expect(nextProjectCode({ ...place, fiscalYear: 2027, category: 'operating', taken: ['215001', MEALS] })).toBe(
      '42011527215Y001000001',
    );
  });
});
