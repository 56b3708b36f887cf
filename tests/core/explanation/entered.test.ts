import { describe, expect, it } from 'vitest';
import { buildDisclosure } from '#lib/core/disclosure/index.ts';
import { type BudgetDraft, disassembleBudget, enteredAmount, type FormPlace } from '#lib/core/forms/index.ts';
import { fen } from '#lib/core/money/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { assembledDraft } from '#lib/usecases/budgets/derived-budget.ts';
import { explainBudgetNumber } from '#lib/usecases/budgets/explain-budget-number.ts';
import { GOLDEN_CASES, readGoldenCase } from '#tests/golden/cases.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { numbersOf } from './report-numbers.ts';

function told(budget: Budget, lastYear?: Budget) {
  const draft = disassembleBudget(budget);
  const classification = classificationFor(budget.fiscalYear);
  const before = lastYear && {
    draft: disassembleBudget(lastYear),
    classification: classificationFor(lastYear.fiscalYear),
  };
  const source = assembledDraft({ draft, classification, ...(before === undefined ? {} : { lastYear: before }) });
  const disclosure = expectOk(buildDisclosure(source));
  const views = numbersOf(disclosure.document).flatMap(
    ({ place }) => explainBudgetNumber({ source, disclosure, place, part: false, all: false }) ?? [],
  );
  return { draft, views };
}

function textAt({ forms }: BudgetDraft, { form, owner, row, field = '' }: FormPlace): string {
  const own = forms.find((candidate) => candidate.form === form && candidate.owner === owner);
  return own?.rows.find(({ id }) => id === row)?.cells[field] ?? '';
}

describe.each(Object.keys(GOLDEN_CASES))('numbers of %s that were entered', (template) => {
  const { draft, views } = told(readGoldenCase(template).budget);
  const terms = views.flatMap(({ origin }) => origin?.terms ?? []).filter(({ places }) => places !== undefined);

  it('lead to the form cells whose texts come to them', () => {
    expect(terms.length).toBeGreaterThan(20);
    for (const { label, places = [], exact, value } of terms) {
      const texts = places.map((place) => textAt(draft, place));
      if (exact !== undefined) {
        const amounts = texts.map((text) => enteredAmount(text) ?? Number.NaN);
        expect([label, amounts.reduce((sum, each) => sum + each, 0)]).toEqual([label, exact]);
      } else expect([label, texts.reduce((sum, text) => sum + Number(text), 0)]).toEqual([label, Number(value)]);
    }
  });
});

describe('last year’s figures that nobody entered', () => {
  it('lead to last year’s own budget', () => {
    const { budget } = readGoldenCase('wuhan-jiangxia');
    const { priorYear: _, ...now } = budget;
    const [first, ...others] = now.expenditure;
    if (first === undefined) throw new Error('no line');
    const less = [{ ...first, amount: fen(first.amount - 100_000) }, ...others];
    const { views } = told(now, { ...now, fiscalYear: budget.fiscalYear - 1, expenditure: less });
    const change = views.find(({ place }) => 'figure' in place && place.figure === 'total.change');
    expect(change?.origin?.terms[1]).toMatchObject({
      year: budget.fiscalYear - 1,
      at: { table: 'income-and-expenditure', row: 'expenditure.total', column: 'amount' },
    });
    expect(change?.origin?.terms[1]?.places).toBeUndefined();
  });
});
