import { evaluateAmount, formatExpression } from '#lib/core/expression/index.ts';
import type { FormId } from './definition.ts';
import { type FormRow, markKey } from './form-row.ts';
import { productOf } from './row-amount.ts';

/** What the amount of a row was worked out by before it was cut (核减); nothing where no cut of it stands, or nothing said it. */
export function askedBasis({ form, row }: { form: FormId; row: FormRow }): string | undefined {
  const asked = row.cells[markKey({ field: 'amount', mark: 'cut' })];
  if (asked === undefined) return undefined;
  if (asked.trim() === '')
    return form === 'personnel' || form === 'operating' ? productOf({ form, row })?.basis : undefined;
  const read = evaluateAmount(asked);
  return read.ok && read.value.expression !== undefined ? formatExpression(read.value.expression) : undefined;
}
