import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEMPLATES } from '#lib/core/disclosure/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { randomBudget } from '#tests/support/random-budget.ts';
import { blocksOf, reportOf, writtenAndListed } from '#tests/support/report-of.ts';

const rounding = fc.constantFrom('exact' as const, 'additive' as const);

describe.each(TEMPLATES)('the report of any department by $id', ({ id: template, effective }) => {
  const by = (budget: Budget): Budget => ({
    ...budget,
    template,
    fiscalYear: effective.to ?? Math.max(effective.from, budget.fiscalYear),
  });

  it('states every number with a measure as a figure, in order, and no word of the program', () => {
    fc.assert(
      fc.property(randomBudget, rounding, (budget, mode) => {
        for (const paragraph of blocksOf(reportOf(by(budget), mode), 'paragraph')) {
          const { written, listed, text } = writtenAndListed(paragraph);
          expect([paragraph.id, written]).toEqual([paragraph.id, listed]);
          expect(text).not.toMatch(/undefined|NaN|null|\{|\}|、、|：。|，。|。。|（）/);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has forms and heads whose cells fill their rows', () => {
    fc.assert(
      fc.property(randomBudget, (budget) => {
        for (const form of blocksOf(reportOf(by(budget)), 'form')) {
          const filled = form.rows.flat().reduce((sum, cell) => sum + cell.columnSpan * cell.rowSpan, 0);
          expect([form.id, filled]).toEqual([form.id, form.rows.length * form.widths.length]);
        }
      }),
      { numRuns: 30 },
    );
  });
});
