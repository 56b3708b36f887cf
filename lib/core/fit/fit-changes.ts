import { type BudgetDraft, type Change, clearedMarks, type FormKey, formName } from '#lib/core/forms/index.ts';
import { formatPackageAmount } from '#lib/core/money/index.ts';
import { dependentsOf, staleChanges } from './dependents.ts';
import type { ProposedCut } from './propose-cut.ts';

/** Changes of one form. */
export type FormChanges = { key: FormKey; changes: readonly Change[] };

/**
 * The changes of forms that make cuts: the amounts, and marks on what depends on them.
 * @param input.mayChange whether the person may change a form: what depends on a cut in others' forms is left to them
 */
export function fitChanges(input: {
  draft: BudgetDraft;
  cuts: readonly ProposedCut[];
  mayChange: (form: FormKey) => boolean;
}): FormChanges[] {
  const { draft, cuts, mayChange } = input;
  const made = new Map<string, { key: FormKey; changes: Change[] }>();
  const add = ({ form, owner }: FormKey, changes: readonly Change[]) => {
    const name = formName({ form, owner });
    const there = made.get(name) ?? { key: { form, owner }, changes: [] };
    there.changes.push(...changes);
    made.set(name, there);
  };
  const forms = new Map(draft.forms.map((form) => [formName(form), form]));
  for (const { line, to } of cuts) {
    const row = forms.get(formName(line))?.rows.find(({ id }) => id === line.row);
    if (row === undefined) continue;
    const text = formatPackageAmount(to);
    const set: Change = { type: 'set', row: row.id, field: 'amount', from: row.cells.amount ?? null, to: text };
    add(line, [set, ...clearedMarks({ row, field: 'amount', to: text })]);
  }
  const dependents = dependentsOf({ draft, cuts: cuts.map(({ line }) => line) });
  for (const { form, cells } of dependents) if (mayChange(form)) add(form, staleChanges({ cells }));
  return [...made.values()].filter(({ key, changes }) => changes.length > 0 && mayChange(key));
}
