import type { Piece } from './page-content.ts';

/** A line of text on a page: its pieces from the left. */
export type TextRow = { pieces: Piece[]; x0: number; x1: number; y0: number; y1: number; size: number };

/** Pieces whose baselines are level are of one line. Lines from the top. */
export function textRows(pieces: readonly Piece[]): TextRow[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((one, other) => one.base - other.base)) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row !== undefined && last !== undefined && piece.base - last.base <= Math.min(piece.size, last.size) * 0.45)
      row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    const sorted = row.toSorted((one, other) => one.x0 - other.x0);
    return {
      pieces: sorted,
      x0: Math.min(...sorted.map(({ x0 }) => x0)),
      x1: Math.max(...sorted.map(({ x1 }) => x1)),
      y0: Math.min(...sorted.map(({ y0 }) => y0)),
      y1: Math.max(...sorted.map(({ y1 }) => y1)),
      size: Math.max(...sorted.map(({ size }) => size)),
    };
  });
}

/** The dots of a contents list between a title and its page. */
const LEADERS = /([.·…]\s?){5,}/g;

/** A line's text: a gap between letters is a space, a wide gap two. */
export function rowText({ pieces }: TextRow): string {
  let text = '';
  let end: number | undefined;
  for (const { text: own, x0, x1, size } of pieces) {
    const gap = end === undefined ? 0 : x0 - end;
    if (gap > size * 1.5) text += '  ';
    else if (gap > size * 0.25 && (/[\w.)]$/.test(text) || /^[\w(]/.test(own))) text += ' ';
    text += own;
    end = Math.max(end ?? x1, x1);
  }
  return text.replace(LEADERS, '……').replace(/ {3,}/g, '  ').trim();
}

/** Joins lines that were broken to fit: words of letters keep a space, everything else closes up. */
export function joinBroken(lines: readonly string[]): string {
  return lines.reduce((whole, line) => {
    const apart = /[A-Za-z,;:]$/.test(whole) && /^[A-Za-z]/.test(line);
    return whole + (apart ? ' ' : '') + line;
  }, '');
}
