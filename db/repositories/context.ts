import type { Ids } from '#lib/usecases/ports/index.ts';
import type { Database } from '../database.ts';
import type { Tables } from '../schema/tables.ts';

/** What every repository works with, for as long as one piece of work lasts. */
export type Context = { db: Database; tables: Tables; ids: Ids };

/** Rows written by one statement: both engines limit how many values a statement may carry. */
const ROWS_A_STATEMENT = 400;

/** Cuts rows into what one statement may carry. */
export function* batches<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) yield rows.slice(start, start + ROWS_A_STATEMENT);
}
