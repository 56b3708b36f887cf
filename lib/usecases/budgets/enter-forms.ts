import type { Classification } from '#lib/core/classification/index.ts';
import { type DraftForm, disassembleBudget, formName, ledgerLinesOf } from '#lib/core/forms/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import type { StoredForm } from '#lib/core/screen/index.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import { changesBetween, rowsById } from '../draft/changes-between.ts';
import type { FormWrite, Repositories } from '../ports/index.ts';

/** What a package says nothing of, and so leaves as it is. */
const NOT_IN_PACKAGE: ReadonlySet<string> = new Set(['control-figures', 'three-public']);

/**
 * Puts a budget in the place of what is there: its forms row by row, so that whoever has one open can follow, its units
 * and its ledger. Revisions count on; forms that stay the same keep theirs.
 * @param input.stored every form as it stands
 */
export async function enterForms(input: {
  repositories: Pick<Repositories, 'budgets' | 'forms' | 'ledger'>;
  actor: Pick<Actor, 'id' | 'name'>;
  key: BudgetKey;
  budget: Budget;
  stored: readonly StoredForm[];
  classification: Classification;
  at: Date;
}): Promise<{ revision: number }> {
  const { repositories, actor, key, budget, stored, classification, at } = input;
  const { budgets, forms, ledger } = repositories;
  const { forms: entered } = disassembleBudget(budget);
  const units = budget.units.map(({ code, name }) => ({ code, name }));
  await ledger.clear(key);
  const revision = await budgets.enter({ key, template: budget.template, units, at });
  await forms.write({ key, actor, at, origin: 'imported', forms: writesOf({ stored, entered }) });
  await ledger.write({ key, put: [...ledgerLinesOf({ forms: entered, classification }).values()], removed: [] });
  return { revision };
}

function writesOf(input: { stored: readonly StoredForm[]; entered: readonly DraftForm[] }): FormWrite[] {
  const before = new Map(input.stored.map((form) => [formName(form), form]));
  const after = new Map(input.entered.map((form) => [formName(form), form]));
  if (after.size !== input.entered.length) throw new Error('two forms of a budget have the same name');
  const gone = input.stored
    .filter((form) => !after.has(formName(form)) && !NOT_IN_PACKAGE.has(form.form))
    .map((form): DraftForm => ({ ...form, rows: [] }));
  return [...input.entered, ...gone].flatMap((form): FormWrite[] => {
    const earlier = before.get(formName(form));
    const difference = changesBetween({ before: rowsById(earlier?.rows ?? []), after: rowsById(form.rows) });
    if (difference.changes.length === 0 && earlier?.unit === form.unit) return [];
    const { form: id, owner, unit } = form;
    return [{ form: id, owner, unit, revision: (earlier?.revision ?? 0) + 1, ...difference }];
  });
}
