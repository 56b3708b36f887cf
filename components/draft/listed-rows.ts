import { applyChange, byRank, type Change, type FormRow, type FormRows, rowOf } from '#lib/core/forms/index.ts';

/** Rows of one form with their lists kept in order. A list is sorted again only when it is asked for after a change. */
export type ListedRows = {
  readonly rows: FormRows;
  /** Rows of a section in order; the same array until a row comes, goes or moves. */
  list(section: string, parent?: string): readonly FormRow[];
  /** Makes a change. */
  make(change: Change): void;
};

type List = { ids: Set<string>; sorted: FormRow[] | undefined; place: Map<string, number> };

/** Rows with their lists. */
export function listRows(initial: readonly FormRow[]): ListedRows {
  const rows: FormRows = new Map();
  const lists = new Map<string, List>();

  function listOf(name: string): List {
    const list = lists.get(name) ?? { ids: new Set<string>(), sorted: undefined, place: new Map() };
    lists.set(name, list);
    return list;
  }

  function joinLists(row: FormRow): void {
    for (const name of listsOf(row)) {
      const list = listOf(name);
      list.ids.add(row.id);
      list.sorted = undefined;
    }
  }

  function leaveLists(row: FormRow): void {
    for (const name of listsOf(row)) {
      const list = listOf(name);
      list.ids.delete(row.id);
      list.sorted = undefined;
    }
  }

  function make(change: Change): void {
    const id = rowOf(change);
    const before = rows.get(id);
    applyChange(rows, change);
    const after = rows.get(id);
    if (before === after) return;
    if (after === undefined) leaveLists(before as FormRow);
    else if (before === undefined || before.rank !== after.rank) joinLists(after);
    else for (const name of listsOf(after)) replaceIn(listOf(name), after);
  }

  function list(section: string, parent?: string): readonly FormRow[] {
    const found = listOf(listName(section, parent));
    if (found.sorted === undefined) sort(found, rows);
    return found.sorted ?? [];
  }

  for (const row of initial) make({ type: 'insert', row });
  return { rows, list, make };
}

function sort(list: List, rows: FormRows): void {
  const sorted = [...list.ids].flatMap((id) => rows.get(id) ?? []).sort(byRank);
  list.sorted = sorted;
  list.place = new Map(sorted.map(({ id }, place) => [id, place]));
}

/** The array stays the same when a cell changes; only the row in it is the new one. */
function replaceIn(list: List, row: FormRow): void {
  const place = list.place.get(row.id);
  if (list.sorted !== undefined && place !== undefined) list.sorted[place] = row;
}

function listsOf({ section, parent }: FormRow): string[] {
  return parent === undefined ? [listName(section)] : [listName(section), listName(section, parent)];
}

function listName(section: string, parent?: string): string {
  return parent === undefined ? section : `${section}\n${parent}`;
}
