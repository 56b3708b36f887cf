import { type Change, type FormRow, rowOf } from '#lib/core/forms/index.ts';
import type { DraftStore } from './draft-store.ts';
import type { FormStore } from './form-store.ts';
import type { JournalEntry } from './journal.ts';
import type { RecoveredEntry, RecoveredForm } from './recovery.ts';
import { sameCells } from './row-difference.ts';

/** What of a journal is not in the forms as they are now: what did reach the server is passed over. */
export function findRecovered(input: { entry: JournalEntry; draft: DraftStore }): RecoveredForm[] {
  const { entry, draft } = input;
  return entry.forms.flatMap(({ key, changes, rows }) => {
    const store = draft.form(key);
    const typed = new Map(rows.map((row) => [row.id, row]));
    const entries = changes
      .filter((change) => !isThere(store, change))
      .map((change): RecoveredEntry => {
        const row = rowOf(change);
        const field = change.type === 'set' ? { field: change.field } : {};
        return { row, ...field, change, typed: typed.get(row), now: store.row(row) };
      });
    const id = `${entry.tab} ${key.form}/${key.owner}`;
    return entries.length === 0 ? [] : [{ id, tab: entry.tab, key, typedAt: entry.typedAt, entries }];
  });
}

/** Whether a place says something else by now than it did when it was typed over: to restore it writes over that. */
export function changedSince({ change, now }: RecoveredEntry): boolean {
  switch (change.type) {
    case 'set':
      return now === undefined || (now.cells[change.field] ?? null) !== change.from;
    case 'remove':
      return now !== undefined && !sameCells(now, change.row);
    case 'insert':
      return now !== undefined;
    case 'move':
      return false;
  }
}

/** Names one place of a form that is recovered. */
export function entryName({ row, field, change }: RecoveredEntry): string {
  return `${row} ${field ?? change.type}`;
}

/** The changes that put recovered work into a form. A row that is gone now comes back as it was typed. */
export function restoringChanges({ store, form }: { store: FormStore; form: RecoveredForm }): Change[] {
  const back = new Map<string, FormRow>();
  return form.entries.flatMap(({ row, change, typed }): Change[] => {
    if (change.type === 'insert' || change.type === 'remove' || store.row(row) !== undefined) return [change];
    if (typed === undefined || back.has(row)) return [];
    back.set(row, typed);
    return [{ type: 'insert', row: typed }];
  });
}

function isThere(store: FormStore, change: Change): boolean {
  const now = store.row(rowOf(change));
  switch (change.type) {
    case 'set':
      return (now?.cells[change.field] ?? null) === change.to;
    case 'insert':
      return now !== undefined && sameCells(now, change.row);
    case 'remove':
      return now === undefined;
    case 'move':
      return now?.rank === change.to;
  }
}
