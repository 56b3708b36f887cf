import { type Change, type FormId, type FormRow, markKey } from '#lib/core/forms/index.ts';
import { type Fen, formatPackageAmount } from '#lib/core/money/index.ts';

const CUT = markKey({ field: 'amount', mark: 'cut' });

/** Whether a row of a form is expenditure whose amount can be cut: what is in a declaration alone is not spent. */
export function isCuttable({ form, row }: { form: FormId; row: FormRow }): boolean {
  if (row.section !== 'lines') return false;
  if (form === 'project') return row.cells.part !== 'cost';
  return form === 'personnel' || form === 'operating';
}

/** The changes that cut an amount. The text before the first cut stays beside it. @param input.to 分 */
export function cutChanges({ row, to }: { row: FormRow; to: Fen }): Change[] {
  const { amount = null, [CUT]: original } = row.cells;
  const set = setIn(row);
  return [
    set('amount', formatPackageAmount(to)),
    ...(original === undefined ? [set(CUT, amount ?? '')] : []),
    ...(row.cells['amount#carried'] === undefined ? [] : [set('amount#carried', null)]),
  ];
}

/**
 * The changes that take a cut back.
 * @param input.from 分 before the cut: what stands again where an earlier cut stays; the text of before where none does
 */
export function restoreChanges({ row, from, isFirst }: { row: FormRow; from: Fen; isFirst: boolean }): Change[] {
  const set = setIn(row);
  if (!isFirst) return [set('amount', formatPackageAmount(from))];
  const original = row.cells[CUT] ?? formatPackageAmount(from);
  return [set('amount', original === '' ? null : original), ...(row.cells[CUT] === undefined ? [] : [set(CUT, null)])];
}

function setIn(row: FormRow): (field: string, to: string | null) => Change {
  return (field, to) => ({ type: 'set', row: row.id, field, from: row.cells[field] ?? null, to });
}
