import type { Figure, Paragraph, Segment } from './text.ts';

/** What a sentence is built from: words, a figure with its measure after it, or a clause already built. */
export type Piece = string | Figure | Segment[] | undefined;

/** Joins pieces; a figure is followed by its measure, which is part of the words. */
export function clause(...pieces: Piece[]): Segment[] {
  const segments: Segment[] = [];
  for (const piece of pieces) {
    if (piece === undefined) continue;
    if (typeof piece === 'string') addWords(segments, piece);
    else if (Array.isArray(piece)) for (const segment of piece) addSegment(segments, segment);
    else {
      segments.push({ kind: 'figure', figure: piece });
      addWords(segments, piece.measure);
    }
  }
  return segments;
}

/** Joins clauses with a separator, leaving out what is not there. */
export function join(clauses: readonly (Segment[] | undefined)[], separator: string): Segment[] {
  const present = clauses.filter((segments) => segments !== undefined);
  return clause(...present.flatMap((segments, index): Piece[] => (index === 0 ? [segments] : [separator, segments])));
}

/** A paragraph of pieces. */
export function paragraph(id: string, ...pieces: Piece[]): Paragraph {
  return { kind: 'paragraph', id, segments: clause(...pieces) };
}

/** A typed name in front of a figure: one that ends in a digit is set off, so that the two are not read as one number. */
export function nameBefore(name: string): string {
  return /[\p{N}.%]$/u.test(name) ? `${name}：` : name;
}

/** A typed name in front of a year: one that ends in a digit is set off, so that the two are not read as one number. */
export function nameBeforeYear(name: string, year: number): string {
  return /\p{N}$/u.test(name) ? `${name} ${year}年` : `${name}${year}年`;
}

/** A typed reason as a sentence part: without “主要是” in front and without a full stop behind; nothing where blank. */
export function reasonText(reason: string | undefined): string | undefined {
  const text = (reason ?? '')
    .trim()
    .replace(/^主要是[:：]?/, '')
    .replace(/[。．.；;，,]+$/, '');
  return text === '' ? undefined : text;
}

function addSegment(segments: Segment[], segment: Segment): void {
  if (segment.kind === 'words') addWords(segments, segment.text);
  else segments.push(segment);
}

function addWords(segments: Segment[], text: string): void {
  if (text === '') return;
  const last = segments.at(-1);
  if (last?.kind === 'words') segments[segments.length - 1] = { kind: 'words', text: last.text + text };
  else segments.push({ kind: 'words', text });
}
