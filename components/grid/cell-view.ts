import { type FormRow, markKey } from '#lib/core/forms/index.ts';
import { type Fen, formatWanyuan, formatYuan, parseAmount, separateThousands } from '#lib/core/money/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { describeAmountError } from './amount-words.ts';
import type { CellQuestion, CellView, GridColumn, GridMeasure, LedgerGridProps } from './grid-column.ts';

/** An amount as it is shown; on hover exact 元. */
export function amountView({ amount, measure }: { amount: Fen; measure: GridMeasure }): CellView {
  const exact = formatYuan(amount);
  const text = measure === '元' ? exact : separateThousands(formatWanyuan(amount));
  return { text, value: amount, tone: amount < 0 ? 'danger' : undefined, title: `${exact} 元` };
}

/** What is written in an amount, in 分: by the caller's rules, else a plain amount. */
export function evaluateAmount(
  input: CellQuestion & { text: string; evaluate: LedgerGridProps['evaluate'] },
): Result<{ amount: Fen }, string> {
  const { text, row, field, evaluate } = input;
  if (evaluate !== undefined) return evaluate({ text, row, field });
  const amount = parseAmount(text);
  return amount.ok ? ok({ amount: amount.value }) : refuse(describeAmountError(amount.error));
}

/** What a cell shows of its text. */
export function viewCell(input: {
  column: GridColumn;
  row: FormRow;
  measure: GridMeasure;
  evaluate: LedgerGridProps['evaluate'];
}): CellView {
  const { column, row, measure, evaluate } = input;
  if (column.compute !== undefined) return column.compute(row);
  const text = row.cells[column.field] ?? '';
  if (text === '') return column.empty === undefined ? { text: '' } : { tone: 'muted', ...column.empty(row) };
  if (column.show !== undefined) return column.show({ text, row });
  switch (column.kind) {
    case 'amount': {
      const value = evaluateAmount({ text, row, field: column.field, evaluate });
      if (!value.ok) return { text, tone: 'danger', title: value.error };
      const view = amountView({ amount: value.value.amount, measure });
      return /^-?[\d.]*$/.test(text) ? view : { ...view, title: `${text} = ${view.title}` };
    }
    case 'count':
    case 'decimal':
      return /^-?\d+(\.\d+)?$/.test(text)
        ? { text: separateThousands(text), tone: text.startsWith('-') ? 'danger' : undefined }
        : { text, tone: 'danger', title: '不是数字' };
    case 'choice':
    case 'flag':
      return chosenView({ column, text });
    default:
      return { text, title: text };
  }
}

function chosenView({ column, text }: { column: GridColumn; text: string }): CellView {
  const label = choicesOf(column).find(({ value }) => value === text)?.label;
  return label === undefined ? { text, tone: 'danger', title: '不在可选范围内' } : { text: label };
}

const FLAG_CHOICES = [
  { value: '1', label: '是' },
  { value: '0', label: '否' },
];

/** What can be chosen in a column; nothing where it is typed. */
export function choicesOf({ kind, choices }: GridColumn): NonNullable<GridColumn['choices']> {
  return kind === 'flag' ? FLAG_CHOICES : (choices ?? []);
}

/** Whether nobody can write into a cell. */
export function isReadOnly({ column, row }: { column: GridColumn; row: FormRow | undefined }): boolean {
  if (column.kind === 'computed' || column.compute !== undefined) return true;
  return typeof column.readOnly === 'function' ? row !== undefined && column.readOnly(row) : (column.readOnly ?? false);
}

/** Last year's value of a cell that was carried over and that nobody has confirmed. */
export function carriedFrom({ row, field }: CellQuestion): string | undefined {
  return row.cells[markKey({ field, mark: 'carried' })];
}

const RIGHT = new Set(['amount', 'count', 'decimal']);

/** Side that a column's values stand at: figures to the right. */
export function alignOf({ kind, align }: GridColumn): NonNullable<GridColumn['align']> {
  if (align !== undefined) return align;
  return RIGHT.has(kind) ? 'right' : kind === 'flag' ? 'center' : 'left';
}
