import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphText, templateFor } from '#lib/core/disclosure/index.ts';
import { priorYearOf } from '#lib/core/forms/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { budget as caidian } from '#tests/golden/wuhan-caidian/report.ts';
import { budget as hanyang } from '#tests/golden/wuhan-hanyang/report.ts';
import { budget as huangpi } from '#tests/golden/wuhan-huangpi/report.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { randomBudget } from '#tests/support/random-budget.ts';
import { blocksOf, reportOf } from '#tests/support/report-of.ts';

function scopeOf({ template, fiscalYear }: Budget) {
  const found = templateFor({ id: template, fiscalYear });
  if (found === undefined) throw new Error(`no template ${template}`);
  return found.agencyOperatingScope;
}

/** The sentences of a budget that is compared with itself. */
function sentencesBesideItself(budget: Budget): string[] {
  const priorYear = {
    ...priorYearOf({ budget, agencyOperatingScope: scopeOf(budget) }),
    fiscalYear: budget.fiscalYear - 1,
  };
  return blocksOf(reportOf({ ...budget, priorYear }), 'paragraph').map(paragraphText);
}

const changed = (text: string) => /比\d{4}年预算(增加|减少|新增)/.test(text);

describe('last year’s figures taken from last year’s budget', () => {
  it.each([
    ['江夏', goldenBudget()],
    ['汉阳', hanyang],
    ['黄陂', huangpi],
    ['蔡甸', caidian],
  ])('show no change where nothing has changed: %s', (_, budget) => {
    const sentences = sentencesBesideItself(budget);
    expect(sentences.filter(changed)).toEqual([]);
    expect(sentences.filter((text) => text.includes('持平')).length).toBeGreaterThan(3);
  });

  it('show no change whatever the budget', () => {
    fc.assert(
      fc.property(randomBudget, (budget) => {
        expect(sentencesBesideItself(budget).filter(changed)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('count 机关运行经费 of all units or of 行政 and 参公 units only, as the district says', () => {
    const budget = goldenBudget();
    const all = priorYearOf({ budget, agencyOperatingScope: 'all-units' }).totals.agencyOperating ?? 0;
    const some = priorYearOf({ budget, agencyOperatingScope: 'administrative-units' }).totals.agencyOperating ?? 0;
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
  });
});
