/** The shapes of a page: text in the measure of official documents, tables upright or lying. */
export type PageKind = 'text' | 'portrait' | 'landscape';

/** The paper that a renderer sets a report on. All in points; A4 is 595.28 × 841.89. */
export type Paper = {
  /** The body of a page, inside its margins. */
  bodies: Record<PageKind, { width: number; height: number }>;
  /** Below this size in points, a table's type is only made smaller for the width, never to save a page. */
  smallest: number;
  /** What a title in front of a table takes from its first page, by the lines that it takes. */
  titleRoom: (title: { look: 'part' | 'section' | 'inner'; text: string; width: number }) => number;
};
