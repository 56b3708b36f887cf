import type { ReadCell } from '#lib/core/reading/index.ts';

/** A cell that spans nothing. */
export function plainCell(text: string): ReadCell {
  return { text, columnSpan: 1, rowSpan: 1 };
}
