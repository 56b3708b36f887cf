import { type AnyColumn, type SQL, sql } from 'drizzle-orm';

/**
 * Whether a column's text holds another, whatever the case of its letters. What is looked for is text, never a pattern. The
 * database folds both sides: which letters it knows beyond those of ASCII is its own affair.
 */
export function holds(column: AnyColumn, text: string): SQL {
  return sql`lower(${column}) like lower(${patternOf(text)}) escape '!'`;
}

/** Whether JSON that the product wrote has a text in it; SQLite does not tell the case of letters, so look again. */
export function mentions(column: AnyColumn, json: string): SQL {
  return sql`${column} like ${patternOf(json)} escape '!'`;
}

function patternOf(text: string): string {
  return `%${text.replace(/[!%_]/g, '!$&')}%`;
}
