import type { FormRow } from '#lib/core/forms/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import { carriedFrom, viewCell } from './cell-view.ts';
import type { ColumnLayout } from './column-layout.ts';
import type { CellView, GridColumn, GridMeasure, LedgerGridProps } from './grid-column.ts';
import { isTenThousandfold } from './ten-thousandfold.ts';

/** What every row needs to show itself. The same object until one of its parts changes. */
export type GridSettings = {
  columns: readonly GridColumn[];
  layout: ColumnLayout;
  rowHeight: number;
  measure: GridMeasure;
  readOnly: boolean;
  totals: readonly string[];
  evaluate: LedgerGridProps['evaluate'];
  rowErrors: LedgerGridProps['rowErrors'];
  stale: LedgerGridProps['stale'];
  /** Starts the ids of the cells. */
  id: string;
  views: WeakMap<FormRow, CellView[]>;
};

/** Id of a cell's element. */
export function cellId(input: { id: string; row: string; column: number }): string {
  return `${input.id}-${input.row}-${input.column}`;
}

/** What the cells of a row show, computed once for each state of the row. */
export function viewsOf({ row, settings }: { row: FormRow; settings: GridSettings }): CellView[] {
  const known = settings.views.get(row);
  if (known !== undefined) return known;
  const { columns, measure, evaluate } = settings;
  const views = columns.map((column) => viewCell({ column, row, measure, evaluate }));
  settings.views.set(row, views);
  return views;
}

/** What is marked on a cell, beside its value. */
export type CellMark = { invalid?: string; note?: string; look: string };

/** What is marked on a cell: an error first, then what may no longer hold, then what came from last year. */
export function markOf(input: {
  row: FormRow;
  column: GridColumn;
  /** Place of the column. */
  index: number;
  view: CellView;
  neighbours: readonly (FormRow | undefined)[];
  settings: GridSettings;
}): CellMark {
  const { row, column, view, settings } = input;
  const { field } = column;
  const error = settings.rowErrors?.({ row, field });
  if (error !== undefined) return { invalid: error, look: 'bg-danger-soft' };
  const stale = settings.stale?.({ row, field });
  if (stale !== undefined) return { note: stale, look: 'bg-warning-soft' };
  const last = carriedFrom({ row, field });
  if (last !== undefined) return { note: `上年带来，未确认：${last}`, look: 'italic text-accent' };
  if (isOutOfScale(input)) return { note: '约为相邻金额的一万倍，请核对单位', look: 'bg-warning-soft' };
  return view.tone === 'danger' && view.value === undefined && view.text !== '' && view.title !== undefined
    ? { invalid: view.title, look: '' }
    : { look: '' };
}

function isOutOfScale(input: {
  column: GridColumn;
  index: number;
  view: CellView;
  neighbours: readonly (FormRow | undefined)[];
  settings: GridSettings;
}): boolean {
  const { column, index, view, neighbours, settings } = input;
  if (column.kind !== 'amount' || view.value === undefined) return false;
  const amounts = neighbours.map((row): Fen | undefined =>
    row === undefined ? undefined : viewsOf({ row, settings })[index]?.value,
  );
  return isTenThousandfold({ amount: view.value, neighbours: amounts });
}

export const TONES = {
  danger: 'text-danger',
  warning: 'text-warning',
  muted: 'text-muted',
  done: 'text-done',
} as const;
