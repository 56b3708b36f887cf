import type { FormRow } from '#lib/core/forms/index.ts';
import { evaluateAmount } from './cell-view.ts';
import type { LedgerGridProps } from './grid-column.ts';

/** What is surely an amount: most cells are, and are not worth evaluating. */
const PLAIN = /^-?\d{1,12}(\.\d{1,2})?$/;

/** Fields of a row that are summed and whose amount cannot be read, in the order of their columns. */
export function unreadFields(
  input: { row: FormRow } & Pick<LedgerGridProps, 'columns' | 'totals' | 'evaluate'>,
): readonly string[] {
  const { row, columns, totals = [], evaluate } = input;
  const unread: string[] = [];
  for (const { field, kind } of columns) {
    const text = row.cells[field]?.trim();
    if (kind !== 'amount' || !text || PLAIN.test(text) || !totals.includes(field)) continue;
    if (!evaluateAmount({ text, row, field, evaluate }).ok) unread.push(field);
  }
  return unread;
}
