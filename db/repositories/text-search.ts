import { type AnyColumn, type SQL, sql } from 'drizzle-orm';

/**
 * Whether a column's text holds another, whatever the case of letters of ASCII: neither database folds others in a column.
 * What is looked for is text, never a pattern.
 */
export function holds(column: AnyColumn, text: string): SQL {
  const folded = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return sql`lower(${column}) like ${patternOf(folded)} escape '!'`;
}

/** Whether JSON that the product wrote has a text in it; SQLite does not tell the case of letters, so look again. */
export function mentions(column: AnyColumn, json: string): SQL {
  return sql`${column} like ${patternOf(json)} escape '!'`;
}

function patternOf(text: string): string {
  return `%${text.replace(/[!%_]/g, '!$&')}%`;
}
