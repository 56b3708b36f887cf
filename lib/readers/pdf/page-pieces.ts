import { type Affine, affineOf, composed } from './affine.ts';
import type { Piece } from './page-content.ts';

/** A text of a page as pdf.js gives it: where it begins, by its map. */
export type PdfText = { str: string; transform: readonly number[]; width: number };

/** By how many quarters most of a page's text is turned, clockwise: 0 for an upright page. */
export function textQuarter({ texts, view }: { texts: readonly PdfText[]; view: Affine }): number {
  const signs = [0, 0, 0, 0];
  for (const { str, transform } of texts) {
    const quarter = quarterOf(composed({ outer: view, inner: affineOf(transform) }));
    if (quarter !== undefined) signs[quarter] = (signs[quarter] ?? 0) + str.trim().length;
  }
  return signs.indexOf(Math.max(...signs));
}

/** A page's upright pieces. What runs another way, as a watermark does, is no part of the text. */
export function pagePieces({ texts, view }: { texts: readonly PdfText[]; view: Affine }): Piece[] {
  return texts.flatMap(({ str, transform, width }) => {
    const map = composed({ outer: view, inner: affineOf(transform) });
    const text = str.replace(/[\u00a0\u3000\s]+/g, ' ');
    if (text.trim() === '' || quarterOf(map) !== 0) return [];
    const size = Math.hypot(map[2], map[3]);
    const [x0, base] = [map[4], map[5]];
    return [{ text, x0, x1: x0 + width, y0: base - size * 0.85, y1: base + size * 0.15, base, size }];
  });
}

function quarterOf([a, b]: Affine): number | undefined {
  const quarters = Math.atan2(b, a) / (Math.PI / 2);
  const nearest = Math.round(quarters);
  return Math.abs(quarters - nearest) > 0.05 ? undefined : (nearest + 4) % 4;
}
