import { type Change, type FormRow, readKey } from '#lib/core/forms/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import { evaluateAmount } from './cell-view.ts';
import type { GridPlace, LedgerGridProps } from './grid-column.ts';
import { type GridLayout, groupPath, layOutLines } from './grid-lines.ts';
import { createGroupSums, type GroupSums } from './group-sums.ts';
import { unreadFields } from './unread-fields.ts';

type Listener = () => void;

/** The lines of a grid and their sums, kept up to date with the store. */
export type GridRows = {
  layout(): GridLayout;
  /** Sums as they are now; another object whenever one of them may have changed. */
  sums(): { groups: GroupSums };
  /** Cells of the columns that are summed whose amount cannot be read, and which are in no sum. */
  unread(): { count: number; first: GridPlace | undefined };
  /** Entered rows as shown. */
  rows(): FormRow[];
  /** Rows in the order of their places. */
  list(): readonly FormRow[];
  subscribeLayout(listener: Listener): () => void;
  subscribeSums(listener: Listener): () => void;
  /** Begins to follow the store. @returns what ends it */
  connect(): () => void;
  /** Lays everything out anew: the caller groups or counts otherwise now. */
  rebuild(): void;
};

/** Lines of the grid whose properties `props` returns. */
export function createGridRows(props: () => LedgerGridProps): GridRows {
  let built: readonly FormRow[] = [];
  let layout: GridLayout = layOutLines({ rows: built });
  let sums: { groups: GroupSums } = { groups: createGroupSums({ layout, fields: [] }) };
  let paths = new Map<string, string>();
  let unread = new Map<string, readonly string[]>();
  const onLayout = new Set<Listener>();
  const onSums = new Set<Listener>();
  const list = () => props().store.list(props().section, props().parent);

  function count(row: FormRow): void {
    const entry = layout.entryOf.get(row.id);
    if (entry === undefined) return;
    for (const field of props().totals ?? [])
      sums.groups.set({ entry, field, amount: amountIn({ row, field, props: props() }) });
    const fields = unreadFields({ row, ...props() });
    if (fields.length > 0) unread.set(row.id, fields);
    else unread.delete(row.id);
  }

  function unreadNow(): ReturnType<GridRows['unread']> {
    if (unread.size === 0) return { count: 0, first: undefined };
    const count = [...unread.values()].reduce((sum, fields) => sum + fields.length, 0);
    const row = layout.entries.find((id) => unread.has(id)) ?? '';
    const field = unread.get(row)?.[0];
    return { count, first: field === undefined ? undefined : { row, field } };
  }

  function rebuild(): void {
    const { groups, totals = [] } = props();
    built = list();
    layout = layOutLines({ rows: built, groups });
    sums = { groups: createGroupSums({ layout, fields: totals }) };
    paths = new Map();
    unread = new Map();
    for (const row of built) {
      if (groups) paths.set(row.id, groupPath(groups(row)));
      count(row);
    }
    for (const listener of [...onLayout, ...onSums]) listener();
  }

  function follow(changes: readonly Change[]): void {
    const touched = new Set<string>();
    const { store, section, parent, groups } = props();
    let moved = false;
    for (const change of changes) {
      if (change.type === 'set') {
        if (readKey(change.field).mark === undefined) touched.add(change.row);
      } else {
        const row = typeof change.row === 'string' ? store.row(change.row) : change.row;
        moved ||= row?.section === section && (parent === undefined || row.parent === parent);
      }
    }
    for (const id of touched) {
      const row = store.row(id);
      if (row === undefined || !layout.entryOf.has(id)) continue;
      if (groups && groupPath(groups(row)) !== paths.get(id)) moved = true;
      if (!moved) count(row);
    }
    if (moved) rebuild();
    else if (touched.size > 0) {
      sums = { groups: sums.groups };
      for (const listener of [...onSums]) listener();
    }
  }

  rebuild();
  return {
    layout: () => layout,
    sums: () => sums,
    unread: unreadNow,
    rows: () => layout.entries.flatMap((id) => props().store.row(id) ?? []),
    list,
    subscribeLayout: (listener) => joined(onLayout, listener),
    subscribeSums: (listener) => joined(onSums, listener),
    connect: () => {
      // Rows that came between the first rendering and now have been told to nobody.
      if (list() !== built) rebuild();
      return props().store.onChange(follow);
    },
    rebuild,
  };
}

function joined(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function amountIn({ row, field, props }: { row: FormRow; field: string; props: LedgerGridProps }): Fen | undefined {
  if (props.amountOf) return props.amountOf({ row, field });
  const column = props.columns.find((each) => each.field === field);
  if (column?.compute) return column.compute(row).value;
  const text = row.cells[field] ?? '';
  if (text === '') return undefined;
  const value = evaluateAmount({ text, row, field, evaluate: props.evaluate });
  // Below nothing is a mistake that is marked; it counts in no sum, as it counts in no table.
  return value.ok && value.value.amount >= 0 ? value.value.amount : undefined;
}
