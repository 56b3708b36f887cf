/** Rows of cells as text, as spreadsheets put them on the clipboard. */

/**
 * Reads tab-separated text as Excel and WPS write it: a cell that has a line break or a tab stands in quotes, in which a
 * quote is doubled. A quote that does not end its cell is an ordinary character.
 */
export function readTextBlock(text: string): string[][] {
  const source = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= source.length) {
    const cell = quotedCell(source, at) ?? bareCell(source, at);
    row.push(cell.text);
    at = cell.end;
    if (source[at] !== '\t') {
      rows.push(row);
      row = [];
      // The line break behind the last row does not begin another.
      if (at >= source.length - 1) break;
    } else if (at === source.length - 1) {
      rows.push([...row, '']);
      break;
    }
    at += 1;
  }
  return rows;
}

type Cell = { text: string; end: number };

function quotedCell(source: string, start: number): Cell | undefined {
  if (source[start] !== '"') return undefined;
  let at = start + 1;
  for (;;) {
    const quote = source.indexOf('"', at);
    if (quote < 0) return undefined;
    const next = source[quote + 1];
    if (next === '"') at = quote + 2;
    else if (next === undefined || next === '\t' || next === '\n')
      return { text: source.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    else return undefined;
  }
}

function bareCell(source: string, start: number): Cell {
  let end = start;
  while (end < source.length && source[end] !== '\t' && source[end] !== '\n') end += 1;
  return { text: source.slice(start, end), end };
}

/** Writes rows as tab-separated text that `readTextBlock`, Excel and WPS read back. */
export function writeTextBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join('\t')}\n`).join('');
}

function quoted(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
