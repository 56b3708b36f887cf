import type { Classification } from '#lib/core/classification/index.ts';
import { evaluateAmount } from '#lib/core/expression/index.ts';
import type { CategoryId, Period, SourceId } from '#lib/core/ledger/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import { formLines, mayHold } from './assemble/form-lines.ts';
import { readForm } from './assemble/read-form.ts';
import type { DraftForm } from './budget-draft.ts';
import { formDefinition } from './definitions/form-definition.ts';

/** A valid expenditure line of a form and the row that it came from. `amount` is 分. */
export type LedgerRow = {
  row: string;
  unit: string;
  project: string;
  category: CategoryId;
  function: string;
  economic: string;
  source: SourceId;
  period: Period;
  amount: Fen;
};

/**
 * The expenditure lines of one form as they stand: rows that are wrong or not finished, and those of a project that is
 * not there, are none. Forms without expenditure have none.
 * @param facts.categoryOf category of a project of the form's unit; nothing where the unit has no such project
 */
export function ledgerRowsOf(
  form: DraftForm,
  facts: { categoryOf: (project: string) => CategoryId | undefined; classification: Classification },
): LedgerRow[] {
  const definition = formDefinition({ id: form.form });
  const { classification } = facts;
  const read = readForm({ form, definition, facts: { classification, evaluate: evaluateAmount } });
  return formLines(read).lines.flatMap(({ row, line }): LedgerRow[] => {
    const category = facts.categoryOf(line.project);
    if (category === undefined || !mayHold(form.form, category)) return [];
    const { item: _item, basis: _basis, note: _note, ...figures } = line;
    return [{ row: row.row.id, unit: form.unit, category, ...figures }];
  });
}
