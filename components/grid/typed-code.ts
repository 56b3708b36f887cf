import type { Change, FormRow } from '#lib/core/forms/index.ts';
import { changesOf } from './cell-changes.ts';
import type { GridColumn } from './grid-column.ts';
import type { GridModel } from './grid-model.ts';
import { readCell } from './read-cell.ts';

/**
 * Takes a code that was typed while the list of codes is on its way: it is kept as it was typed, and read once the list is
 * here, with what follows from it. What somebody has written there since stays.
 * @param input.before what stood in the cell before
 * @returns whether that is so; else nothing was done
 */
export function readOnceArrived(input: {
  grid: GridModel;
  row: FormRow | undefined;
  column: GridColumn | undefined;
  typed: string;
  before: string;
}): boolean {
  const { grid, row, column, typed, before } = input;
  const arriving = column?.arriving?.();
  const kept = typed.trim();
  if (arriving === undefined || row === undefined || column === undefined || kept === '') return false;
  const { store } = grid.props();
  const label = `填写${column.label}`;
  // What follows comes once it is known what the code is.
  const keeping = changesOf({ edits: [{ row, cells: new Map([[column.field, kept]]) }] });
  store.apply(keeping, label, { typing: true });
  grid.say('正在取科目表，取到后认出这个科目');
  void arriving.then(() => {
    const there = store.row(row.id);
    if (there === undefined || (there.cells[column.field] ?? '') !== kept) return;
    const read = readCell({ column, incoming: { text: kept }, row: there, rules: grid.readingRules() });
    const to = read.ok ? read.value : kept;
    const own: Change = { type: 'set', row: row.id, field: column.field, from: kept, to };
    // What follows is asked for from what stood there before.
    const earlier = { ...there, cells: { ...there.cells, [column.field]: before } };
    const { follow } = grid.props();
    const followed = changesOf({ edits: [{ row: earlier, cells: new Map([[column.field, to]]) }], follow });
    store.apply([own, ...followed], label, { typing: true });
    grid.say(read.ok ? '' : `${column.label}“${kept}”：${read.error}`);
  });
  return true;
}
