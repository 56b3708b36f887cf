import { staleBecause, staleWords } from '#lib/core/fit/index.ts';
import { type FormRow, markKey } from '#lib/core/forms/index.ts';
import { carriedFrom, evaluateAmount, viewCell } from './cell-view.ts';
import type { ColumnLayout } from './column-layout.ts';
import type { CellQuestion, CellView, GridColumn, GridMeasure, LedgerGridProps } from './grid-column.ts';
import { tenThousandfoldOf } from './ten-thousandfold.ts';

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
  remark: LedgerGridProps['remark'];
  lastYear: LedgerGridProps['lastYear'];
  /** What stood in a cell before it was written here last; absent where it was not. */
  before: (cell: CellQuestion) => string | undefined;
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
export type CellMark = {
  invalid?: string;
  note?: string;
  look: string;
  /** What stood here before it was cut: shown struck through. */
  struck?: string;
};

type Marked = {
  row: FormRow;
  column: GridColumn;
  /** Place of the column. */
  index: number;
  view: CellView;
  neighbours: readonly (FormRow | undefined)[];
  settings: GridSettings;
};

/** What is marked on a cell: what is wrong with it or waits, what was remarked, what it was before a cut. */
export function markOf(input: Marked): CellMark {
  const { row, column, settings } = input;
  const mark = stateMarkOf(input);
  const remark = settings.remark?.({ row, field: column.field });
  const struck = struckText({ row, column, settings });
  if (remark === undefined && struck === undefined) return mark;
  const cut = struck === undefined ? undefined : `已核减，原为 ${struck}`;
  const notes = [mark.note, cut, remark?.words].filter((note) => note !== undefined);
  return {
    ...mark,
    ...(notes.length === 0 ? {} : { note: notes.join('\n') }),
    ...(struck === undefined ? {} : { struck }),
    look: [mark.look, remark === undefined ? '' : remark.open ? 'corner-open' : 'corner-said'].join(' ').trim(),
  };
}

/** An error first, then what may no longer hold, then what came from last year. */
function stateMarkOf(input: Marked): CellMark {
  const { row, column, view, settings } = input;
  const { field } = column;
  const error = settings.rowErrors?.({ row, field });
  if (error !== undefined) return { invalid: error, look: 'bg-danger-soft' };
  const because = staleBecause({ row, field });
  const stale = because === undefined ? settings.stale?.({ row, field }) : staleWords(because);
  if (stale !== undefined) return { note: stale, look: 'bg-warning-soft' };
  const last = carriedFrom({ row, field });
  if (last !== undefined) return { note: `上年带来，未确认：${last}`, look: 'italic text-accent' };
  const off = outOfScale(input);
  if (off !== undefined) return { note: `约为${off}的一万倍，请核对单位`, look: 'bg-warning-soft' };
  if (view.tone === 'danger' && view.value === undefined && view.text !== '' && view.title !== undefined)
    return { invalid: view.title, look: '' };
  const read = row.cells[markKey({ field, mark: 'read' })];
  return read === undefined ? { look: '' } : { note: `取自上年公开报告：${read}`, look: '' };
}

/** What stood in a cell before it was cut, as the grid shows amounts; nothing where it was not. */
function struckText({ row, column, settings }: Pick<Marked, 'row' | 'column' | 'settings'>): string | undefined {
  const { field } = column;
  const original = row.cells[markKey({ field, mark: 'cut' })];
  if (original === undefined) return undefined;
  const { measure, evaluate } = settings;
  return viewCell({ column, row: { ...row, cells: { ...row.cells, [field]: original } }, measure, evaluate }).text;
}

function outOfScale(input: Marked): string | undefined {
  const { row, column, index, view, neighbours, settings } = input;
  if (column.kind !== 'amount' || view.value === undefined) return undefined;
  const cell = { row, field: column.field };
  const text = settings.before(cell);
  const before = text ? evaluateAmount({ ...cell, text, evaluate: settings.evaluate }) : undefined;
  return tenThousandfoldOf({
    amount: view.value,
    neighbours: neighbours.map((each) =>
      each === undefined ? undefined : viewsOf({ row: each, settings })[index]?.value,
    ),
    before: before?.ok ? before.value.amount : undefined,
    lastYear: settings.lastYear?.(cell),
  });
}

export const TONES = {
  danger: 'text-danger',
  warning: 'text-warning',
  muted: 'text-muted',
  done: 'text-done',
} as const;
