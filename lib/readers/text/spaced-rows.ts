import type { PlacedText } from '../grid/aligned-cells.ts';

const AMOUNT = /^[-−]?[\d,，]+(\.\d+)?[%％]?$/;

/**
 * Pieces of a line that two or more spaces part, with where they stand: a Chinese sign is as wide as two letters.
 * Blanks at the line's beginning are indentation.
 */
export function spacedPieces(text: string): PlacedText[] {
  const pieces: PlacedText[] = [];
  let column = 0;
  let open: PlacedText | undefined;
  let blanks = 0;
  for (const sign of text) {
    const width = widthOf(sign);
    if (/\s/.test(sign)) {
      blanks += width;
      column += sign === '\t' ? 8 - (column % 8) : width;
      continue;
    }
    if (open !== undefined && blanks < 2) open.text += ' '.repeat(blanks) + sign;
    else {
      open = { text: sign, from: column, to: column };
      pieces.push(open);
    }
    column += width;
    open.to = column;
    blanks = 0;
  }
  return pieces;
}

function widthOf(sign: string): number {
  return /[\u1100-\u115f\u2e80-\u303f\u3040-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
    sign,
  )
    ? 2
    : 1;
}

/** Whether pieces look like a row of a table, not like a sentence with a gap in it. */
export function isSpacedRow(pieces: readonly PlacedText[]): boolean {
  if (pieces.length < 2 || pieces.some(({ text }) => text.length > 60)) return false;
  const amounts = pieces.filter(({ text }) => AMOUNT.test(text)).length;
  return pieces.length >= 3 || amounts >= 1;
}

/** Whether pieces may be a row between rows of a table, its amounts left blank: short words far apart, or far to the right. */
export function isBlankRow(pieces: readonly PlacedText[]): boolean {
  const [first] = pieces;
  if (first === undefined || pieces.some(({ text }) => text.length > 30 || /[。；]$/.test(text))) return false;
  return pieces.length >= 2 || first.from >= INDENTED;
}

/** So far from the left no paragraph begins. */
const INDENTED = 12;

/** Whether rows together are a table: amounts stand in a good part of them. */
export function areSpacedTable(rows: readonly (readonly PlacedText[])[]): boolean {
  const withAmount = rows.filter((row) => row.some(({ text }) => AMOUNT.test(text)));
  return rows.length >= 3 && withAmount.length * 3 >= rows.length;
}
