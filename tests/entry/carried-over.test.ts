import { describe, expect, it } from 'vitest';
import { carriedOver } from '#components/entry/home/carried-over.ts';
import { classificationData } from '#lib/core/classification/index.ts';
import type { FormId } from '#lib/core/forms/index.ts';
import { liveView } from '#tests/live/support/live-view.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';

const MEALS = '42011526215Y000000137';
const lastYear = liveView(goldenBudget());
const view = { ...lastYear, key: { ...lastYear.key, year: 2027 }, forms: [] };

function historyOf(form: FormId, owner: string, input: Partial<Parameters<typeof carriedOver>[0]> = {}) {
  const classification = classificationData(classificationFor(2026));
  const carried = carriedOver({ lastYear, classification, view, forms: [], ...input });
  const found = carried.find((each) => each.form === form && each.owner === owner);
  return (found?.changes ?? []).flatMap((change) =>
    change.type === 'insert' && change.row.section === 'history' ? [change.row.cells] : [],
  );
}

describe('what starting from last year brings', () => {
  it('fills 前两年预算 of a project with what last year gave it, marked until somebody confirms it', () => {
    const [latest] = historyOf('project', MEALS);
    expect(latest).toMatchObject({ year: '2026', 'year#carried': '2026' });
    expect(Number(latest?.amount)).toBeGreaterThan(0);
    expect(latest?.['amount#carried']).toBe(latest?.amount);
  });

  it('fills the history of the department with last year’s budget as it was assembled', () => {
    const [latest] = historyOf('overall-performance', '');
    expect(latest).toMatchObject({ year: '2026', 'year#carried': '2026' });
    expect(Number(latest?.['spending.personnel'])).toBeGreaterThan(0);
    expect(Number(latest?.['income.appropriation'])).toBeGreaterThan(0);
  });

  it('names the year alone where last year’s accounts are not in the product', () => {
    const [latest] = historyOf('overall-performance', '', { classification: undefined });
    expect(latest).toEqual({ year: '2026', 'year#carried': '2026' });
  });

  it('brings nothing into forms that the person does not fill', () => {
    expect(historyOf('overall-performance', '', { view: { ...view, editable: ['unit'] } })).toEqual([]);
  });
});
