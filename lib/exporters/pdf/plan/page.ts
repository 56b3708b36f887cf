/** The shapes of a page: text in the measure of official documents, tables upright or lying. */
export type PageKind = 'text' | 'portrait' | 'landscape';

/**
 * The body of a page in points, inside its margins; the margins themselves stand in `template/page.typ`.
 * A4 is 595.28 × 841.89.
 */
export const PAGE_BODY: Record<PageKind, { width: number; height: number }> = {
  text: { width: 442, height: 638 },
  portrait: { width: 481, height: 708 },
  landscape: { width: 739, height: 490 },
};
