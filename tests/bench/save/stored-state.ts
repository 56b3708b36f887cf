import SqliteDatabase from 'better-sqlite3';
import { KEY } from './saves.ts';

/** What saves left in a database, apart from what is drawn by chance: rows, lines, revisions, how much was written down. */
export function storedState(file: string): string {
  const database = new SqliteDatabase(file, { readonly: true });
  const rows = (sql: string, ...parameters: unknown[]) => database.prepare(sql).all(...parameters);
  try {
    return JSON.stringify([
      rows('select * from ledger_line where fiscal_year = ? order by id', KEY.year),
      rows('select form, owner, id, section, rank, cells from form_row order by form, owner, id'),
      rows('select form, owner, revision from form order by form, owner'),
      rows('select form, owner, revision, changes from form_change order by form, owner, revision'),
      rows('select unit_code, revision from unit_budget order by unit_code'),
      rows('select count(*) as events, max(sequence) as last from audit_event'),
      rows('select count(*) as kept from idempotency_record'),
    ]);
  } finally {
    database.close();
  }
}
