import { alignedCells, type PlacedText } from '../grid/aligned-cells.ts';
import { areSpacedTable, isLabelAlone } from '../text/spaced-rows.ts';
import type { Piece } from './page-content.ts';
import type { PlacedCell } from './placed-table.ts';
import { partedCells } from './run-together.ts';
import type { TextRow } from './text-rows.ts';
import { rowText } from './text-rows.ts';

/** What lines of text come to: tables that stand in columns without lines, and everything else. */
export type TextRun =
  | { kind: 'table'; rows: PlacedCell[][]; of: TextRow[]; groups: PlacedText[][] }
  | { kind: 'text'; row: TextRow };

const AMOUNT = /^-?[\d,]+\.\d{2}$/;
const WORDS = /^[（(]?[\p{Script=Han}]|[\p{Script=Han}）)]$/u;

/** How wide a gap parts two pieces, in letters: less between a word and an amount than between words. */
function widthOfGap(one: Piece, other: Piece): number {
  const [left, right] = [one.text.trim(), other.text.trim()];
  const isBeside = (AMOUNT.test(left) && WORDS.test(right)) || (WORDS.test(left) && AMOUNT.test(right));
  return isBeside || (AMOUNT.test(left) && AMOUNT.test(right)) ? 0.5 : 0.9;
}

/** A line as groups of pieces that wide gaps part. */
export function groupsOf({ pieces }: Pick<TextRow, 'pieces'>): PlacedText[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && piece.x0 - last.x1 < piece.size * widthOfGap(last, piece)) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  const cells = groups.map((group) => ({
    text: rowText({ pieces: group, x0: 0, x1: 0, y0: 0, y1: 0, size: 0 }),
    from: group[0]?.x0 ?? 0,
    to: Math.max(...group.map(({ x1 }) => x1)),
  }));
  return partedCells(cells, pieces[0]?.size ?? 0);
}

/** Finds tables among lines that no ruling bounds: three or more lines in columns with amounts in them. */
export function textRuns(rows: readonly TextRow[]): TextRun[] {
  const runs: TextRun[] = [];
  let open: TextRow[] = [];
  // Labels with nothing behind them: of the table where it goes on after them, else text.
  let labels: TextRow[] = [];
  const close = () => {
    runs.push(...closed(open), ...labels.map((row) => ({ kind: 'text' as const, row })));
    open = [];
    labels = [];
  };
  for (const row of rows) {
    const groups = groupsOf(row);
    if (groups.length >= 2 && !rowText(row).includes('……')) {
      open.push(...labels, row);
      labels = [];
    } else if (open.length > 0 && isLabelAlone(groups)) labels.push(row);
    else {
      close();
      runs.push({ kind: 'text', row });
    }
  }
  close();
  return runs;
}

function closed(rows: TextRow[]): TextRun[] {
  const groups = rows.map(groupsOf);
  const placed = areSpacedTable(groups) ? placedRows(groups) : undefined;
  return placed === undefined
    ? rows.map((row) => ({ kind: 'text', row }))
    : [{ kind: 'table', rows: placed, of: rows, groups }];
}

/** Cells of rows by the columns that they stand in. Columns have no sides here: they are counted, far enough apart not to be one. */
export function placedRows(groups: readonly (readonly PlacedText[])[]): PlacedCell[][] | undefined {
  return alignedCells(groups)?.map((row) => {
    let column = 0;
    return row.map(({ text, columnSpan }) => {
      const x0 = column * 10;
      column += columnSpan;
      return { text, rowSpan: 1, x0, x1: column * 10 };
    });
  });
}
