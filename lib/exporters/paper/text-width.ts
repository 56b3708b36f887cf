/** Widths of Noto Sans SC in em: a digit as it stands in every column of figures, the point, any other Latin sign. */
const DIGIT = 0.555;
const POINT = 0.278;
const LATIN = 0.64;

/** A word of more signs than this may break inside: see `template/breakable.typ`. */
const LONGEST_WORD = 24;

/** The width of a line in em. Ideographs and full-width signs take one; Latin text is taken a little too wide. */
export function lineWidth(line: string): number {
  let width = 0;
  for (const char of line) {
    if (char >= '0' && char <= '9') width += DIGIT;
    else if (char === '.') width += POINT;
    else width += (char.codePointAt(0) ?? 0) >= 0x2000 ? 1 : LATIN;
  }
  return width;
}

/** The widest line of a text in em. */
export function textWidth(text: string): number {
  return Math.max(0, ...text.split('\n').map(lineWidth));
}

/** The widest piece of a text that no line break may divide, in em: a word or a number; an ideograph stands alone. */
export function unbreakableWidth(text: string): number {
  const pieces = text.match(/[\u0021-\u1fff]+/g) ?? [];
  const ideograph = /[\u2000-\uffff]/.test(text) ? 1 : 0;
  return Math.max(ideograph, ...pieces.map((piece) => lineWidth(piece.slice(0, LONGEST_WORD))));
}

/** How many lines a text takes in a column of so many em. */
export function lineCount({ text, width }: { text: string; width: number }): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(lineWidth(line) / Math.max(width, 1))), 0);
}
