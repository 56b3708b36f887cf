import { amountView } from '#components/grid/cell-view.ts';
import type { CellView, GridColumn, GridMeasure } from '#components/grid/grid-column.ts';
import type { FormRow } from '#lib/core/forms/index.ts';
import { type Fen, fen, ZERO_FEN } from '#lib/core/money/index.ts';
import type { LastYearLine } from '#lib/core/screen/index.ts';
import { yearPair } from '#lib/core/totals/index.ts';

const NOTHING: CellView = { text: '' };

/** Sums last year's lines by what `keyOf` makes of them, in 分. */
export function sumLastYear(input: {
  lines: readonly LastYearLine[];
  keyOf: (line: LastYearLine) => string | undefined;
}): ReadonlyMap<string, Fen> {
  const sums = new Map<string, Fen>();
  for (const line of input.lines) {
    const key = input.keyOf(line);
    if (key !== undefined) sums.set(key, fen((sums.get(key) ?? 0) + line.amount));
  }
  return sums;
}

/**
 * The columns 上年, 增减 and 增减% beside an amount.
 * @param input.now this year's amount of a row, in 分
 * @param input.before last year's; absent where nothing is known of it, which leaves the three empty
 */
export function lastYearColumns(input: {
  label: string;
  measure: GridMeasure;
  now: (row: FormRow) => Fen | undefined;
  before: (row: FormRow) => Fen | undefined;
}): GridColumn[] {
  const { label, measure, now, before } = input;
  const pair = (row: FormRow) => {
    const previous = before(row);
    return previous === undefined
      ? undefined
      : yearPair({ id: row.id, label: '', current: now(row) ?? ZERO_FEN, previous });
  };
  const computed = (column: { field: string; label: string; width: number; view: (row: FormRow) => CellView }) => ({
    field: column.field,
    label: column.label,
    kind: 'computed' as const,
    width: column.width,
    align: 'right' as const,
    headGroup: '与上年比',
    compute: column.view,
  });
  return [
    computed({
      field: 'lastYear',
      label,
      width: 112,
      view: (row) => {
        const previous = before(row);
        return previous === undefined ? NOTHING : { ...amountView({ amount: previous, measure }), tone: 'muted' };
      },
    }),
    computed({
      field: 'lastYear.change',
      label: '增减',
      width: 112,
      view: (row) => {
        const found = pair(row);
        return found === undefined ? NOTHING : amountView({ amount: found.change, measure });
      },
    }),
    computed({
      field: 'lastYear.percent',
      label: '增减%',
      width: 72,
      view: (row) => {
        const found = pair(row);
        if (found === undefined || (found.current === 0 && found.previous === 0)) return NOTHING;
        if (found.percent === undefined) return { text: '新增', tone: 'muted' };
        return { text: found.percent, tone: found.change < 0 ? 'danger' : undefined };
      },
    }),
  ];
}
