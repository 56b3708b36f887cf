import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDisclosure, type PrintedForm, paragraphText } from '#lib/core/disclosure/index.ts';
import { fen, formatWanyuan } from '#lib/core/money/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { randomBudget } from '#tests/support/random-budget.ts';

const built = (budget: Budget, rounding?: 'exact' | 'additive') => {
  const disclosure = buildDisclosure({ budget, classification: classificationFor(budget.fiscalYear), rounding });
  if (!disclosure.ok) throw new Error(disclosure.error.code);
  return disclosure.value;
};
const blocks = (budget: Budget, rounding?: 'exact' | 'additive') =>
  built(budget, rounding).document.parts.flatMap((part) => part.sections.flatMap((section) => section.blocks));
const sentence = (budget: Budget, id: string) => {
  const found = blocks(budget).find((block) => block.kind === 'paragraph' && block.id === id);
  return found?.kind === 'paragraph' ? paragraphText(found) : undefined;
};
const all = (budget: Budget, rounding?: 'exact' | 'additive') =>
  blocks(budget, rounding).flatMap((block) => (block.kind === 'paragraph' ? [paragraphText(block)] : []));
const without = (budget: Budget): Budget => {
  const { performance: _, ...rest } = budget;
  return {
    ...rest,
    projects: rest.projects.map(({ declaration: _d, performance: _p, ...project }) => project),
  };
};

describe('a report without performance targets', () => {
  it('does not say that all is managed by them, nor that their forms are published', () => {
    const budget = without(goldenBudget());
    expect(sentence(budget, 'performance')).toBe(
      '2026年，预算支出8021.08万元，没有设置绩效目标。同时，拟对2025年部门整体支出及项目支出开展绩效评价，评价结果依法公开。',
    );
    expect(sentence(budget, 'publication.department')).not.toContain('绩效');
  });
});

describe('appropriation that does not balance', () => {
  it('is stated side by side, never as one total', () => {
    const budget = goldenBudget();
    const unbalanced = { ...budget, income: budget.income.filter((line) => line.unit !== '215002') };
    expect(sentence(unbalanced, 'appropriation')).toMatch(
      /^2026年财政拨款收入总预算7470\.35万元，财政拨款支出总预算8020\.58万元。/,
    );
  });
});

describe('a project without money', () => {
  it('is not stated', () => {
    const budget = goldenBudget();
    const code = '42011526215T000000142';
    const expenditure = budget.expenditure.map((line) => (line.project === code ? { ...line, amount: fen(0) } : line));
    expect(sentence({ ...budget, expenditure }, `project.${code}`)).toBeUndefined();
    expect(sentence(budget, `project.${code}`)).toContain('0.50万元');
  });
});

describe('a name that ends or starts with a digit', () => {
  it('is set off from the number beside it', () => {
    const budget = goldenBudget();
    const named: Budget = {
      ...budget,
      department: { ...budget.department, disclosureName: '某局第２' },
      units: budget.units.map((unit, index) => (index === 1 ? { ...unit, name: '703医院' } : unit)),
      projects: budget.projects.map((project) => ({ ...project, name: '专项２' })),
    };
    expect(built(named).document.title).toBe('某局第２ 2026年部门预算');
    expect(sentence(named, 'units.215002')).toBe('2. 703医院');
    expect(sentence(named, 'project.42011526215Y000000137')).toContain('专项２：73.44万元');
  });
});

describe('a department with very many duties', () => {
  it('has them all numbered', () => {
    const budget = goldenBudget();
    const duties = Array.from({ length: 120 }, () => '职责');
    const numbered = all({ ...budget, department: { ...budget.department, duties } }).filter((text) =>
      text.endsWith('职责'),
    );
    expect(numbered).toHaveLength(120);
    expect(numbered[98]).toBe('（九十九）职责');
    expect(numbered[119]).toBe('（120）职责');
  });
});

describe('every report', () => {
  it('states no negative amount, in either rounding mode', () => {
    fc.assert(
      fc.property(randomBudget, fc.constantFrom('exact' as const, 'additive' as const), (budget, mode) => {
        for (const text of all(budget, mode)) expect(text).not.toMatch(/-\d/);
      }),
      { numRuns: 120 },
    );
  });

  it('gives the overall form the totals of its tables', () => {
    const { performance } = goldenBudget();
    if (performance === undefined) throw new Error('the golden case has overall targets');
    fc.assert(
      fc.property(randomBudget, fc.constantFrom('exact' as const, 'additive' as const), (budget, mode) => {
        const { document, published } = built({ ...budget, performance }, mode);
        const form = document.parts
          .flatMap((part) => part.sections.flatMap((section) => section.blocks))
          .find((block): block is PrintedForm => block.kind === 'form' && block.id === 'overall-performance');
        const total = (side: unknown) =>
          (side as { id: string; amount: string }[]).find((line) => line.id === 'total')?.amount;
        expect(total(form?.data.income)).toBe(formatWanyuan(published.tables.cell('income', 'total', 'total')));
        expect(total(form?.data.spending)).toBe(formatWanyuan(published.tables.cell('expenditure', 'total', 'total')));
        const spent = budget.expenditure.reduce((sum, { amount }) => sum + amount, 0);
        expect(form?.exact?.['spending.total']).toBe(spent);
        const parts = ['personnel', 'operating', 'specific'].map((part) => form?.exact?.[`spending.${part}`] ?? 0);
        expect(parts.reduce((sum: number, part) => sum + part, 0)).toBe(spent);
      }),
      { numRuns: 80 },
    );
  });

  it('names in its findings only tables and forms that it prints', () => {
    const { document } = built(goldenBudget(), 'additive');
    const printed = new Set(
      blocks(goldenBudget()).flatMap((block) => (block.kind === 'table' || block.kind === 'form' ? [block.id] : [])),
    );
    const named = document.checks.flatMap(({ at }) => at.flatMap(({ table }) => (table === undefined ? [] : [table])));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((table) => !printed.has(table))).toEqual([]);
  });
});
