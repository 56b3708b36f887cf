import SqliteDatabase from 'better-sqlite3';
import { KEY, PROJECT } from './saves.ts';

/** What saves left in a database, apart from what is drawn by chance: the lines, the revision, how much was written down. */
export function storedState(file: string): string {
  const database = new SqliteDatabase(file, { readonly: true });
  const rows = (sql: string, ...parameters: unknown[]) => database.prepare(sql).all(...parameters);
  try {
    return JSON.stringify([
      rows(
        `select unit_code, position, ordinal, amount, function_code, economic_code, source, period, item
         from ledger_line where fiscal_year = ? and project_code = ? order by position, ordinal`,
        KEY.year,
        PROJECT,
      ),
      rows('select unit_code, revision from unit_budget order by unit_code'),
      rows('select count(*) as events, max(sequence) as last from audit_event'),
      rows('select count(*) as kept from idempotency_record'),
    ]);
  } finally {
    database.close();
  }
}
