/** A cell of a pasted table: its text, the exact number where the source tells it, and our own text where we copied it. */
export type PastedCell = { text: string; number?: number; own?: OwnText };

/** Text of a cell of one of our grids as it is kept, and its field. */
export type OwnText = { field: string; text: string };

/** As much of an element as reading a table takes. */
export type TableElement = {
  querySelectorAll(selector: string): Iterable<TableElement>;
  getAttribute(name: string): string | null | undefined;
  readonly textContent: string | null;
};

/** Stands for a line break of the cell while white space is folded. */
const BREAK = '\u0001';
/** More than any sheet has; what claims more is no table. */
const MOST_SPAN = 10_000;

/**
 * Reads the first table of pasted HTML, as Excel, WPS and browsers write it. A merged cell stands at its upper left, the
 * places that it covers are blank.
 * @param input.parse makes elements of HTML; line breaks of cells come as they are
 * @returns nothing where there is no table
 */
export function readHtmlBlock(input: {
  html: string;
  parse: (html: string) => Pick<TableElement, 'querySelectorAll'>;
}): PastedCell[][] | undefined {
  if (!/<t[dh][\s>]/i.test(input.html)) return undefined;
  const root = input.parse(input.html.replace(/<br[^>]*>/gi, BREAK));
  const lines = [...root.querySelectorAll('tr')];
  const block: PastedCell[][] = lines.map(() => []);
  for (const [row, line] of lines.entries()) {
    let column = 0;
    for (const cell of line.querySelectorAll('td, th')) {
      while (block[row]?.[column] !== undefined) column += 1;
      put({ block, row, column, cell });
    }
  }
  const width = Math.max(0, ...block.map((cells) => cells.length));
  return width === 0
    ? undefined
    : block.map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? { text: '' }));
}

function put(input: { block: PastedCell[][]; row: number; column: number; cell: TableElement }): void {
  const { block, row, column, cell } = input;
  const [down, right] = [spanOf(cell, 'rowspan'), spanOf(cell, 'colspan')];
  for (let below = 0; below < down; below += 1) {
    const line = block[row + below];
    if (line === undefined) break;
    for (let beside = 0; beside < right; beside += 1) line[column + beside] = { text: '' };
  }
  const first = block[row];
  if (first !== undefined) first[column] = contentOf(cell);
}

function spanOf(cell: TableElement, name: 'rowspan' | 'colspan'): number {
  const span = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(span) && span >= 1 && span <= MOST_SPAN ? span : 1;
}

function contentOf(cell: TableElement): PastedCell {
  const text = (cell.textContent ?? '')
    .replace(/[ \t\r\n\u00a0]+/g, ' ')
    .split(BREAK)
    .map((part) => part.trim())
    .join('\n')
    .trim();
  const number = numberOf(cell);
  const own = { field: cell.getAttribute('data-field'), text: cell.getAttribute('data-text') };
  return {
    text,
    ...(number === undefined ? {} : { number }),
    ...(own.field && typeof own.text === 'string' ? { own: { field: own.field, text: own.text } } : {}),
  };
}

function numberOf(cell: TableElement): number | undefined {
  const written = cell.getAttribute('x:num') || sheetsNumber(cell.getAttribute('data-sheets-value'));
  if (written === undefined || written === '') return undefined;
  const number = Number(written);
  return Number.isFinite(number) ? number : undefined;
}

function sheetsNumber(json: string | null | undefined): string | undefined {
  return json ? /"1":3,"3":(-?[\d.eE+-]+)/.exec(json)?.[1] : undefined;
}

/** A cell as it is copied: what people see, our text where it is kept, and the number that a spreadsheet should take. */
export type CopiedCell = { text: string; own?: OwnText; number?: string };

/**
 * Writes a table that spreadsheets take with its types: amounts as numbers, everything else as text, so that no code
 * loses its zeros. Our own text goes along, so that an expression survives being copied from one of our grids to another.
 */
export function writeHtmlBlock(rows: readonly (readonly CopiedCell[])[]): string {
  const lines = rows.map((row) => `<tr>${row.map(cellMarkup).join('')}</tr>`);
  return `<html><head><meta charset="utf-8"></head><body><table data-ledger-grid="1">${lines.join('')}</table></body></html>`;
}

function cellMarkup({ text, own, number }: CopiedCell): string {
  const type =
    number === undefined ? `style='mso-number-format:"\\@"'` : `x:num="${number}" style='mso-number-format:"General"'`;
  const kept = own === undefined ? '' : ` data-field="${escaped(own.field)}" data-text="${escaped(own.text)}"`;
  return `<td ${type}${kept}>${escaped(text).replaceAll('&#10;', '<br>')}</td>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
