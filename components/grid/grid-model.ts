import { nanoid } from 'nanoid';
import type { FormRow } from '#lib/core/forms/index.ts';
import { isReadOnly } from './cell-view.ts';
import type { GridColumn, GridPlace, LedgerGridProps } from './grid-column.ts';
import { createGridCursor, type GridCursor } from './grid-cursor.ts';
import { createGridRows, type GridRows } from './grid-rows.ts';
import type { RowSource } from './new-rows.ts';
import type { ReadingRules } from './read-cell.ts';
import { clampSpot, type GridShape, type Spot, selectionAt } from './selection.ts';

type Listener = () => void;

/** One grid on the screen: its lines, where somebody is in it, and what it tells people who do not see it. */
export type GridModel = {
  props(): LedgerGridProps;
  /** Takes the properties of a new rendering. */
  update(props: LedgerGridProps): void;
  readonly rows: GridRows;
  readonly cursor: GridCursor;
  shape(): GridShape;
  /** How many rows are in sight. */
  setPage(rows: number): void;
  /** The row and column of the active cell. */
  active(): { row: FormRow | undefined; column: GridColumn | undefined; spot: Spot };
  /** Whether nobody can write into the active cell. */
  activeIsReadOnly(): boolean;
  place(spot: Spot): GridPlace | undefined;
  spotOf(place: GridPlace): Spot | undefined;
  /** Remembers what stood in a cell before somebody wrote it. */
  noteBefore(cell: GridPlace & { text: string }): void;
  /** What stood in a cell before it was written here last; absent where it was not. */
  before(place: GridPlace): string | undefined;
  readingRules(): ReadingRules;
  rowSource(): RowSource;
  /** Says something to people who do not see the grid, and shows it in its bar. */
  say(text: string): void;
  said(): string;
  subscribeSaid(listener: Listener): () => void;
  /** Follows the store and the cursor while the grid is on the screen. @returns what ends it */
  connect(): () => void;
  /** Whether the grid is on the screen. */
  shown(): boolean;
};

/** The model of a grid. */
export function createGridModel(initial: LedgerGridProps): GridModel {
  let props = initial;
  let page = 20;
  let said = '';
  let shown = false;
  const saidTo = new Set<Listener>();
  const befores = new Map<string, string>();
  const rows = createGridRows(() => props);
  const cursor = createGridCursor();
  /** Row that the cursor is in: rows may come and go around it. */
  let activeRow = rows.layout().entries[0];

  const shape = () => ({ rows: rows.layout().entries.length, columns: props.columns.length, page });
  const active = () => {
    const spot = cursor.selection().active;
    const id = rows.layout().entries[spot.row];
    return { row: id === undefined ? undefined : props.store.row(id), column: props.columns[spot.column], spot };
  };

  function place(spot: Spot): GridPlace | undefined {
    const row = rows.layout().entries[spot.row];
    const field = props.columns[spot.column]?.field;
    return row === undefined || field === undefined ? undefined : { row, field };
  }

  /** The cursor stays in its row when lines move around it; where the row is gone, in what took its place. */
  function followRow(): void {
    const { active: spot } = cursor.selection();
    const entry = activeRow === undefined ? undefined : rows.layout().entryOf.get(activeRow);
    const next = clampSpot({ spot: { row: entry ?? spot.row, column: spot.column }, shape: shape() });
    if (next.row !== spot.row) cursor.select(selectionAt(next));
    activeRow = rows.layout().entries[next.row];
  }

  return {
    props: () => props,
    update(next) {
      const regrouped =
        next.groups !== props.groups || next.totals !== props.totals || next.amountOf !== props.amountOf;
      const elsewhere = next.store !== props.store || next.section !== props.section || next.parent !== props.parent;
      props = next;
      if (regrouped || elsewhere) rows.rebuild();
    },
    rows,
    cursor,
    shape,
    setPage: (count) => {
      page = count;
    },
    active,
    activeIsReadOnly() {
      const { row, column } = active();
      return (
        row === undefined || column === undefined || props.store.readOnly !== undefined || isReadOnly({ column, row })
      );
    },
    place,
    spotOf({ row, field }) {
      const entry = rows.layout().entryOf.get(row);
      const column = props.columns.findIndex((each) => each.field === field);
      return entry === undefined ? undefined : { row: entry, column: Math.max(0, column) };
    },
    noteBefore: ({ row, field, text }) => void befores.set(`${row}\n${field}`, text),
    before: ({ row, field }) => befores.get(`${row}\n${field}`),
    readingRules: () => ({ measure: props.measure ?? '元', evaluate: props.evaluate }),
    rowSource: () => ({
      section: props.section,
      parent: props.parent,
      newRow: props.store.readOnly === undefined ? props.newRow : undefined,
      newId: () => nanoid(12),
    }),
    say(text) {
      said = text;
      for (const listener of [...saidTo]) listener();
    },
    said: () => said,
    subscribeSaid(listener) {
      saidTo.add(listener);
      return () => void saidTo.delete(listener);
    },
    shown: () => shown,
    connect() {
      shown = true;
      const ends = [
        rows.subscribeLayout(followRow),
        cursor.subscribe(() => {
          activeRow = rows.layout().entries[cursor.selection().active.row];
        }),
        rows.connect(),
      ];
      return () => {
        shown = false;
        for (const end of ends) end();
      };
    },
  };
}
