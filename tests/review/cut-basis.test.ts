import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#lib/core/canonical/index.ts';
import { assembleBudget, type BudgetDraft, disassembleBudget, type FormRow, rowAmount } from '#lib/core/forms/index.ts';
import { assembledDraft } from '#lib/usecases/budgets/derived-budget.ts';
import { compareBudget } from '#lib/usecases/review/compare-budget.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';

const classification = classificationFor(2026);

/** The golden draft with other cells in the first line of 人员经费, and where that is. */
function draftWith(cells: FormRow['cells']) {
  const draft: BudgetDraft = disassembleBudget(goldenBudget());
  const form = draft.forms.find(({ form: id, rows }) => id === 'personnel' && rows.length > 0);
  const [row] = form?.rows ?? [];
  if (form === undefined || row === undefined) throw new Error('no 人员经费');
  const { amount: _, basis: __, ...rest } = row.cells;
  const changed = { ...row, cells: { ...rest, ...cells } };
  const rows = [changed, ...form.rows.slice(1)];
  const forms = draft.forms.map((each) => (each === form ? { ...form, rows } : each));
  return { draft: { ...draft, forms }, place: { form: form.form, owner: form.owner, row: row.id }, row: changed };
}

describe('a cut of an amount that was worked out', () => {
  const before = draftWith({ headcount: '7', standard: '2300', months: '12' });
  const causesOf = (asked: FormRow['cells'], cut: string) => {
    const after = draftWith({ ...asked, amount: '1', 'amount#cut': cut });
    const original: FormRow['cells'] = { ...after.row.cells, amount: cut };
    const { 'amount#cut': _, ...cells } = original;
    const from = rowAmount({ form: 'personnel', row: { ...after.row, cells } });
    if (from === undefined) throw new Error('nothing was asked for');
    const to = rowAmount({ form: 'personnel', row: after.row }) ?? from;
    const { budget } = assembleBudget({ draft: before.draft, classification });
    const { compared } = compareBudget({
      source: assembledDraft({ draft: after.draft, classification }),
      base: { kind: 'snapshot', text: canonicalJson(budget), cuts: [{ ...after.place, from, to }] },
    });
    return compared.kind === 'budgets' ? compared.comparison : undefined;
  };

  it('leaves what was asked for explained by people and standards', () => {
    const compared = causesOf({ headcount: '8', standard: '2300', months: '12' }, '');
    expect(compared?.parts).toEqual({ headcount: 27_600_00, cut: 100 - 8 * 2300 * 12 * 100 });
    expect(compared?.lines[0]?.basis.after).toMatch(/^8人×2300/);
  });

  it('does so where the amount itself was typed as an expression', () => {
    expect(causesOf({}, '8人×2300元/人·月×12月')?.parts).toMatchObject({ headcount: 27_600_00 });
  });
});
