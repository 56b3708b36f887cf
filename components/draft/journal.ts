import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { UnsavedForm } from './draft-store.ts';

/** What one tab has not saved yet. `typedAt` is ISO 8601; `beatAt`, in ms, is when the tab last said that it lives. */
export type JournalEntry = { tab: string; typedAt: string; beatAt: number; forms: readonly UnsavedForm[] };

/** Unsaved work of one person in one budget, kept by the browser. Each call may fail: the browser may refuse space. */
export type Journal = {
  keep(entry: JournalEntry): Promise<void>;
  drop(tab: string): Promise<void>;
  /** What all tabs have not saved, those that are gone included. */
  entries(): Promise<JournalEntry[]>;
};

type Kept = JournalEntry & { scope: string };
type Schema = DBSchema & { entries: { key: [string, string]; value: Kept; indexes: { scope: string } } };

/**
 * Opens the journal of a person in a budget, named by `scope`.
 * @returns nothing where the browser keeps nothing, as some do in private windows
 */
export async function openJournal(scope: string): Promise<Journal | undefined> {
  const database = await openDB<Schema>('budget-draft', 1, {
    upgrade(opened) {
      opened.createObjectStore('entries', { keyPath: ['scope', 'tab'] }).createIndex('scope', 'scope');
    },
  }).catch(() => undefined);
  return database && journalIn(database, scope);
}

function journalIn(database: IDBPDatabase<Schema>, scope: string): Journal {
  return {
    async keep(entry) {
      await database.put('entries', { ...entry, scope });
    },
    drop: (tab) => database.delete('entries', [scope, tab]),
    entries: () => database.getAllFromIndex('entries', 'scope', scope),
  };
}
