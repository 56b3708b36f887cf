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

/** The longest that opening may take, in ms: some browsers never answer, and nobody shall wait for that. */
const PATIENCE = 3_000;

/**
 * Opens the journal of a person in a budget, named by `scope`.
 * @returns nothing where the browser keeps nothing, as some do in private windows
 */
export async function openJournal(scope: string): Promise<Journal | undefined> {
  const tooLong = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
  const database = await Promise.race([openDatabase().catch(() => undefined), tooLong]);
  return database && journalIn(database, scope);
}

// Asynchronous, so that a browser that refuses at once refuses like any other.
async function openDatabase(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>('budget-draft', 1, {
    upgrade(opened) {
      opened.createObjectStore('entries', { keyPath: ['scope', 'tab'] }).createIndex('scope', 'scope');
    },
  });
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
