import type { Change, FormRow } from '#lib/core/forms/index.ts';
import { fieldsOf, sameCells } from './row-difference.ts';

/**
 * What becomes of a row here when the server's row has changed: the changes to take over, and what must be asked because
 * this person wrote there too: a field, or the whole row (`undefined`) where one removed what the other changed.
 */
export type MergedRow = { receive: Change[]; ask: (string | undefined)[] };

/** Merges one row: `before` and `now` are the server's, `local` is what this person sees. */
export function mergeRow(input: {
  before: FormRow | undefined;
  now: FormRow | undefined;
  local: FormRow | undefined;
}): MergedRow {
  const { before, now, local } = input;
  if (now === undefined) return mergeRemoval({ before, local });
  if (local === undefined) {
    if (before === undefined) return { receive: [{ type: 'insert', row: now }], ask: [] };
    return sameCells(before, now) ? NOTHING : WHOLE_ROW;
  }
  const merged: MergedRow = { receive: [], ask: [] };
  for (const field of fieldsOf(before, now)) mergeCell({ field, before, now, local, merged });
  const moved = before === undefined || (before.rank !== now.rank && local.rank === before.rank);
  if (moved && local.rank !== now.rank)
    merged.receive.push({ type: 'move', row: local.id, from: local.rank, to: now.rank });
  return merged;
}

const NOTHING: MergedRow = { receive: [], ask: [] };
const WHOLE_ROW: MergedRow = { receive: [], ask: [undefined] };

function mergeRemoval({ before, local }: { before: FormRow | undefined; local: FormRow | undefined }): MergedRow {
  if (before === undefined || local === undefined) return NOTHING;
  return sameCells(before, local) ? { receive: [{ type: 'remove', row: local }], ask: [] } : WHOLE_ROW;
}

function mergeCell(input: {
  field: string;
  before: FormRow | undefined;
  now: FormRow;
  local: FormRow;
  merged: MergedRow;
}): void {
  const { field, before, now, local, merged } = input;
  const was = before?.cells[field] ?? null;
  const to = now.cells[field] ?? null;
  const mine = local.cells[field] ?? null;
  if (was === to || mine === to) return;
  if (mine === was) merged.receive.push({ type: 'set', row: local.id, field, from: mine, to });
  else merged.ask.push(field);
}
