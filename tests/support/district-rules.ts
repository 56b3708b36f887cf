import { describe, expect, it } from 'vitest';
import type { Budget, BudgetPackage } from '#lib/core/package/index.ts';
import { recomputedValue } from './recomputed-ids.ts';
import { blocksOf, figuresOf, reportOf, writtenAndListed } from './report-of.ts';

/** Figures that are counted or entered, not summed from lines. */
const COUNTED = /^(staffing|assets|units)\.|^performance\.project-count$|^unit\.\d+\.project-count$/;

/** What holds of every district's sentences, tried on a package of its template. `empty` is it without money or last year. */
export function holdForDistrict(name: string, input: { given: BudgetPackage; budget: Budget }): void {
  const { given, budget } = input;
  const { priorYear, ...rest } = budget;
  const emptied: Budget = {
    ...rest,
    income: [],
    expenditure: [],
    procurement: [],
    purchasedServices: [],
    projects: [],
  };

  describe(`${name}: every sentence`, () => {
    it.each(['exact', 'additive'] as const)('states its numbers with a measure as figures, in order (%s)', (mode) => {
      for (const paragraph of blocksOf(reportOf(budget, mode), 'paragraph')) {
        const { written, listed } = writtenAndListed(paragraph);
        expect([paragraph.id, written]).toEqual([paragraph.id, listed]);
      }
    });

    it('has figures that come out of the package when they are worked out by other means', () => {
      const figures = figuresOf(reportOf(budget)).filter((figure) => !COUNTED.test(figure.id));
      expect(figures.length).toBeGreaterThan(70);
      for (const { id, value } of figures) expect([id, value]).toEqual([id, recomputedValue(given, id)]);
    });

    it('gives the same value to the same id', () => {
      const values = new Map<string, string>();
      for (const { id, value } of figuresOf(reportOf(budget))) {
        expect([id, values.get(id) ?? value]).toEqual([id, value]);
        values.set(id, value);
      }
    });
  });

  describe(`${name}: a budget without`, () => {
    it('last year compares with nothing', () => {
      const said = JSON.stringify(reportOf(rest).parts.find((part) => part.id === 'narrative'));
      expect(said).not.toMatch(new RegExp(`${budget.fiscalYear - 1}年预算(增加|减少|新增|持平)|增长|下降`));
    });

    it('money says 没有 in every section, and what last year had is gone', () => {
      for (const section of reportOf(emptied).parts.find((part) => part.id === 'narrative')?.sections ?? [])
        if (section.id !== 'three-public')
          expect([section.id, JSON.stringify(section.blocks)]).toEqual([section.id, expect.stringContaining('没有')]);
      const gone = reportOf({ ...emptied, ...(priorYear === undefined ? {} : { priorYear }) });
      for (const figure of figuresOf(gone).filter(({ id }) => id.endsWith('.change.percent')))
        expect([figure.id, figure.value]).toEqual([figure.id, '100.00']);
      for (const paragraph of blocksOf(gone, 'paragraph')) {
        const { written, listed } = writtenAndListed(paragraph);
        expect([paragraph.id, written]).toEqual([paragraph.id, listed]);
      }
    });

    it('money prints every table blank with its note', () => {
      for (const table of blocksOf(reportOf(emptied), 'table')) {
        expect(table.zero).toBe('blank');
        expect([table.id, table.notes]).toEqual([
          table.id,
          [expect.stringMatching(/^(备注：20\d\d年没有|20\d\d年本单位无)/)],
        ]);
      }
    });
  });
}
