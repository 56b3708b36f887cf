import { evaluateAmount } from '#lib/core/expression/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import type { FormId } from './definition.ts';
import type { FormRow } from './form-row.ts';
import { operatingAmount, personnelAmount } from './product-amount.ts';

/** Forms whose amounts may be left to a product. */
export type ProductForm = Extract<FormId, 'personnel' | 'operating'>;

/** What the factors of a row come to in 分, and how that is said; nothing while a factor is missing. */
export function productOf({ form, row }: { form: ProductForm; row: FormRow }) {
  const { cells } = row;
  const headcount = whole(cells.headcount);
  const standard = enteredAmount(cells.standard);
  if (headcount === undefined || standard === undefined) return undefined;
  if (form === 'operating')
    return operatingAmount({ headcount, standard, economic: cells.economic ?? '', per: cells['headcount#headcount'] });
  const months = whole(cells.months);
  return months === undefined ? undefined : personnelAmount({ headcount, standard, months });
}

/** Amount of a row of expenditure in 分: what was typed wins, else the product of its factors. */
export function rowAmount({ form, row }: { form: FormId; row: FormRow }): Fen | undefined {
  if ((row.cells.amount ?? '').trim() !== '') return enteredAmount(row.cells.amount);
  return form === 'personnel' || form === 'operating' ? productOf({ form, row })?.amount : undefined;
}

/** An amount that counts: what is below nothing is a finding, and stands in no table either. */
export function enteredAmount(text: string | undefined): Fen | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const amount = evaluateAmount(text);
  return amount.ok && amount.value.amount >= 0 ? amount.value.amount : undefined;
}

function whole(text: string | undefined): number | undefined {
  const digits = (text ?? '').trim();
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}
