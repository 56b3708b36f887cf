import type { Classification } from '#lib/core/classification/index.ts';
import {
  applyChange,
  assembleBudget,
  type BudgetDraft,
  carryForward,
  type DraftForm,
  formName,
  type LedgerLine,
  ledgerLinesOf,
} from '#lib/core/forms/index.ts';
import type { DraftSource } from '../budgets/read-budget.ts';
import { changesBetween, rowsById } from '../draft/changes-between.ts';
import type { FormWrite } from '../ports/index.ts';

/** What last year brings into a budget: forms to be written and the ledger's lines that follow from all of its forms. */
export type Carried = { forms: FormWrite[]; after: DraftForm[]; lines: LedgerLine[] };

/**
 * Brings last year's budget into one that was opened, as `carryForward` does on the screen of its people.
 * @param input.thisYear the budget as it was opened; `revisions` are those of its forms by name
 */
export function carriedInto(input: {
  lastYear: DraftSource;
  thisYear: BudgetDraft;
  revisions: ReadonlyMap<string, number>;
  classification: Classification;
  newId: () => string;
}): Carried {
  const { lastYear, thisYear, revisions, classification, newId } = input;
  const lastYearBudget = assembleBudget(lastYear).budget;
  const carried = carryForward({ lastYear: lastYear.draft, thisYear, newId, lastYearBudget }).forms;
  const there = new Map(thisYear.forms.map((form) => [formName(form), form]));
  const after = new Map<string, DraftForm>(there);
  const forms = carried.map(({ form, owner, unit, changes }): FormWrite => {
    const name = formName({ form, owner });
    const before = rowsById(there.get(name)?.rows ?? []);
    const rows = new Map(before);
    for (const change of changes) applyChange(rows, change);
    after.set(name, { form, owner, unit, rows: [...rows.values()] });
    const revision = (revisions.get(name) ?? 0) + 1;
    return { form, owner, unit, revision, ...changesBetween({ before, after: rows }) };
  });
  const all = [...after.values()];
  return { forms, after: all, lines: [...ledgerLinesOf({ forms: all, classification }).values()] };
}
