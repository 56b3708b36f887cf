import { lineEms, textEms } from './measures.ts';

/** What Word sets together: an ideograph with the punctuation that clings to it, or a word of other signs. */
const PIECES = /[（“‘《〈「『〔【]*(?:[\u2e80-\uffef]|[^\s\u2e80-\uffef]+|\s+)[，。、；：？！）”’》〉」』〕】]*/g;
const HANGING = /[，。、；：？！]$/;

/**
 * How many lines a text takes in `room` em: words stay whole where they can, and a point or comma may hang over the edge.
 */
export function lineCount({ text, room }: { text: string; room: number }): number {
  return text.split('\n').reduce((sum, line) => sum + linesOfOne({ line, room: Math.max(1, room) }), 0);
}

function linesOfOne({ line, room }: { line: string; room: number }): number {
  // Most texts of a table fit: no need to take them apart.
  if (lineEms(line) <= room) return 1;
  let lines = 1;
  let used = 0;
  let before = '';
  for (const [piece] of line.matchAll(PIECES)) {
    const width = lineEms(before.slice(-1) + piece) - textEms(before.slice(-1));
    const needed = HANGING.test(piece) ? width - 1 : width;
    before = piece;
    if (used + needed <= room + 0.01) {
      used += width;
      continue;
    }
    // A word longer than a line is broken where the line ends.
    const own = textEms(piece);
    lines += Math.max(1, Math.ceil((own - (HANGING.test(piece) ? 1 : 0)) / room - 0.001));
    used = own > room ? own % room : own;
  }
  return lines;
}
