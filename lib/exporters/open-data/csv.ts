/**
 * A formula that could do something when a spreadsheet opens the file: it calls a function, or reaches outside of its sheet. The
 * values of indicators that begin with a sign (`=100%`, `=12个月`) are none, and stay as they are.
 */
const FORMULA = /^'*[=@+\-\t\r].*(?:[A-Za-z]\s*\(|[|![])/s;

/**
 * Rows as CSV after RFC 4180: UTF-8 without a byte order mark (one would become part of the first column's name), lines that
 * end in CR LF. Only what must be is quoted. Formulas that could do harm get one apostrophe in front, and one that begins with
 * apostrophes already one more, so that taking one away always gives the text back; nothing else is changed.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => quoted(guarded(cell))).join(',')}\r\n`).join('');
}

/** A text that does nothing in a spreadsheet. */
function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
