import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomBudget } from '#tests/support/random-budget.ts';
import { blocksOf, reportOf, writtenAndListed } from '#tests/support/report-of.ts';

const rounding = fc.constantFrom('exact' as const, 'additive' as const);

const TEMPLATES = ['wuhan-jiangxia', 'wuhan-hanyang', 'wuhan-huangpi', 'wuhan-caidian'] as const;

describe.each(TEMPLATES)('the report of any department by %s', (template) => {
  it('states every number with a measure as a figure, in order, and no word of the program', () => {
    fc.assert(
      fc.property(randomBudget, rounding, (budget, mode) => {
        for (const paragraph of blocksOf(reportOf({ ...budget, template }, mode), 'paragraph')) {
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
        for (const form of blocksOf(reportOf({ ...budget, template }), 'form')) {
          const filled = form.rows.flat().reduce((sum, cell) => sum + cell.columnSpan * cell.rowSpan, 0);
          expect([form.id, filled]).toEqual([form.id, form.rows.length * form.widths.length]);
        }
      }),
      { numRuns: 30 },
    );
  });
});
