import { type Change, rowOf } from './change.ts';
import type { FormRow } from './form-row.ts';

/**
 * The fewest changes that do the same: a cell typed over and over is one, a row that came and went is none.
 * The order of what is left follows the first change of each row or cell.
 */
export function compactChanges(changes: readonly Change[]): Change[] {
  const kept = new Map<string, Change>();
  for (const change of changes) {
    const row = rowOf(change);
    const inserted = kept.get(`row/${row}`);
    if (change.type === 'remove') {
      if (removeEarlier({ kept, row, inserted, change })) continue;
    } else if (inserted?.type === 'insert') {
      kept.set(`row/${row}`, { type: 'insert', row: grown(inserted.row, change) });
    } else if (inserted?.type === 'remove' && change.type === 'insert') {
      // Gone and back, as undo does it: the row as it is now, over the row as it was.
      kept.delete(`row/${row}`);
      for (const set of differences(inserted.row, change.row)) join(kept, set);
    } else join(kept, change);
  }
  return [...kept.values()].filter(changesAnything);
}

function removeEarlier(input: {
  kept: Map<string, Change>;
  row: string;
  inserted: Change | undefined;
  change: Extract<Change, { type: 'remove' }>;
}): boolean {
  const { kept, row, inserted, change } = input;
  const earlier = [...kept].filter(([key]) => key.startsWith(`cell/${row}/`) || key === `move/${row}`);
  for (const [key] of earlier) kept.delete(key);
  if (inserted?.type === 'insert') {
    kept.delete(`row/${row}`);
    return true;
  }
  const before = earlier.reduce((found, [, made]) => undone(found, made), change.row);
  kept.set(`row/${row}`, { type: 'remove', row: before });
  return true;
}

function undone(row: FormRow, change: Change): FormRow {
  if (change.type === 'move') return { ...row, rank: change.from };
  if (change.type !== 'set') return row;
  return grown(row, { ...change, to: change.from });
}

function grown(row: FormRow, change: Change): FormRow {
  if (change.type === 'move') return { ...row, rank: change.to };
  if (change.type === 'insert') return { ...row, cells: { ...row.cells, ...change.row.cells } };
  if (change.type !== 'set') return row;
  const { [change.field]: _old, ...rest } = row.cells;
  return { ...row, cells: change.to === null ? rest : { ...rest, [change.field]: change.to } };
}

function differences(before: FormRow, after: FormRow): Change[] {
  const fields = new Set([...Object.keys(before.cells), ...Object.keys(after.cells)]);
  const row = after.id;
  const sets = [...fields].map(
    (field): Change => ({
      type: 'set',
      row,
      field,
      from: before.cells[field] ?? null,
      to: after.cells[field] ?? null,
    }),
  );
  return [...sets, { type: 'move', row, from: before.rank, to: after.rank }];
}

function join(kept: Map<string, Change>, change: Change): void {
  const key = keyOf(change);
  const earlier = kept.get(key);
  const joined =
    earlier !== undefined && 'from' in earlier && 'from' in change
      ? ({ ...change, from: earlier.from } as Change)
      : change;
  kept.set(key, joined);
}

function keyOf(change: Change): string {
  switch (change.type) {
    case 'set':
      return `cell/${change.row}/${change.field}`;
    case 'move':
      return `move/${change.row}`;
    default:
      return `row/${change.row.id}`;
  }
}

function changesAnything(change: Change): boolean {
  return !('from' in change) || change.from !== change.to;
}
