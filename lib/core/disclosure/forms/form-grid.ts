import type { FormCell, PrintedForm, PrintedTable } from '../document/table.ts';

type Shape = { span?: number; rows?: number; align?: FormCell['align']; number?: FormCell['number'] };

/** A label of the form. */
export function label(text: string, shape: Shape = {}): FormCell {
  return { text, columnSpan: shape.span ?? 1, rowSpan: shape.rows ?? 1, head: true, align: shape.align ?? 'center' };
}

/** What was filled in. */
export function field(text: string | undefined, shape: Shape = {}): FormCell {
  return {
    text: text ?? '',
    columnSpan: shape.span ?? 1,
    rowSpan: shape.rows ?? 1,
    head: false,
    align: shape.align ?? 'left',
    ...(shape.number === undefined ? {} : { number: shape.number }),
  };
}

/**
 * A number, already formatted: an amount in 万元 or a share.
 * @param shape.row,shape.column its ids in the form
 */
export function money(text: string, shape: Pick<Shape, 'span'> & { row: string; column?: string }): FormCell {
  const { span, row, column = 'amount' } = shape;
  return field(text, { align: 'right', number: { row, column }, ...(span === undefined ? {} : { span }) });
}

/** A choice as printed: `☑持续性项目 ☐新增性项目`. */
export function choices(options: readonly { text: string; chosen: boolean }[]): string {
  return options.map(({ text, chosen }) => `${chosen ? '☑' : '☐'}${text}`).join('　');
}

/** Puts a label beside a block of rows: it stands in the first of them and reaches down all. */
export function beside(text: string, rows: FormCell[][]): FormCell[][] {
  const [first = [], ...rest] = rows;
  return [[label(text, { rows: rows.length }), ...first], ...rest];
}

/** A form with its amounts of nothing as its district prints them: 0.00, or left blank. What machines read stays. */
export function withZeros({ form, zero }: { form: PrintedForm; zero: PrintedTable['zero'] }): PrintedForm {
  if (zero === 'printed') return form;
  const blank = (cell: FormCell) =>
    !cell.head && cell.align === 'right' && /^0\.00%?$/.test(cell.text) ? { ...cell, text: '' } : cell;
  return { ...form, rows: form.rows.map((row) => row.map(blank)) };
}
