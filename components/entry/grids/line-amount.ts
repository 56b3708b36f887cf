import { amountView } from '#components/grid/cell-view.ts';
import type { CellQuestion, CellView, GridMeasure } from '#components/grid/grid-column.ts';
import { evaluateAmount, formatExpression } from '#lib/core/expression/index.ts';
import { enteredAmount, type FormRow, type ProductForm, productOf, rowAmount } from '#lib/core/forms/index.ts';
import type { Fen } from '#lib/core/money/index.ts';

/** Amount of a row in 分: what was typed wins, else the product of its factors. */
export function lineAmount(form: ProductForm): (row: FormRow) => Fen | undefined {
  return (row) => rowAmount({ form, row });
}

/** The same for the cells that a grid sums. */
export function amountOfLine(form: ProductForm): (cell: CellQuestion) => Fen | undefined {
  const ofRow = lineAmount(form);
  return ({ row, field }) => (field === 'amount' ? ofRow(row) : undefined);
}

/** What an empty amount shows: the product of the row's factors, grey, with how it was worked out. */
export function emptyAmountView(input: { form: ProductForm; measure: GridMeasure }): (row: FormRow) => CellView {
  return (row) => {
    const product = productOf({ form: input.form, row });
    if (product === undefined) return { text: '' };
    const view = amountView({ amount: product.amount, measure: input.measure });
    return { ...view, tone: 'muted', title: `${product.basis ?? ''} = ${view.title}` };
  };
}

/** What an empty 测算依据 shows: the sum that will be printed there, grey; nothing once somebody has emptied the cell. */
export function emptyBasisView(form?: ProductForm): (row: FormRow) => CellView {
  return (row) => {
    const { basis, amount = '' } = row.cells;
    if (basis !== undefined) return { text: '' };
    if (amount.trim() === '') return { text: (form && productOf({ form, row })?.basis) ?? '', tone: 'muted' };
    const value = evaluateAmount(amount);
    const expression = value.ok ? value.value.expression : undefined;
    return { text: expression === undefined ? '' : formatExpression(expression), tone: 'muted' };
  };
}

/** Amount of a plain amount cell, in 分. */
export function amountOfCell({ row, field }: CellQuestion): Fen | undefined {
  return enteredAmount(row.cells[field]);
}
