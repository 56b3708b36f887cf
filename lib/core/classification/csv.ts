/** A record of a CSV file: its fields by column name, and the line it starts on (from 1, the head is line 1). */
export type CsvRecord = { line: number; fields: Record<string, string> };

/**
 * Reads CSV (RFC 4180: commas, double quotes, doubled quotes inside, CRLF or LF; a byte-order mark is skipped).
 * The first line names the columns. Blank lines are passed over.
 */
export function readCsv(text: string): { columns: string[]; records: CsvRecord[] } {
  const rows = splitRows(text.replace(/^\ufeff/, ''));
  const [head, ...body] = rows;
  const columns = (head?.cells ?? []).map((cell) => cell.trim());
  const records = body
    .filter((row) => row.cells.some((cell) => cell.trim() !== ''))
    .map((row) => ({
      line: row.line,
      fields: Object.fromEntries(columns.map((column, index) => [column, (row.cells[index] ?? '').trim()])),
    }));
  return { columns, records };
}

type RawRow = { line: number; cells: string[] };

function splitRows(text: string): RawRow[] {
  const rows: RawRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let startLine = 1;
  const endRow = () => {
    rows.push({ line: startLine, cells: [...cells, cell] });
    cells = [];
    cell = '';
    startLine = line + 1;
  };
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index];
    if (quoted && char === '"' && text[index + 1] === '"') {
      cell += '"';
      index += 1;
    } else if (char === '"') quoted = !quoted;
    else if (char === ',' && !quoted) {
      cells.push(cell);
      cell = '';
    } else if (char === '\n' && !quoted) {
      endRow();
      line += 1;
    } else if (char !== '\r' || quoted) {
      cell += char;
      if (char === '\n') line += 1;
    }
  }
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}
