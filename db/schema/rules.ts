import { type AnyColumn, type SQL, sql } from 'drizzle-orm';

/** A check that holds a column to a list of ids of ours. */
export function isOneOf(column: AnyColumn, ids: readonly string[]): SQL {
  // Written out, not as parameters: a constraint cannot have any. The ids are constants of the core, never input.
  return sql`${column} in (${sql.raw(ids.map((id) => `'${id}'`).join(', '))})`;
}
