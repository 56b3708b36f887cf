import type { CellReference, Figure } from '#lib/core/disclosure/index.ts';
import type { Markup } from './markup.ts';

/**
 * The anchors of a page. They are made of the ids of the budget and its tables, so a link to a row, a cell or a figure stays
 * good from one edition of the report to the next. Each part is encoded by itself: no two things share an anchor.
 */
export const anchors = {
  part: (part: string): string => `part-${encodeURIComponent(part)}`,
  section: (input: { part: string; section: string }): string =>
    `section-${encodeURIComponent(input.part)}/${encodeURIComponent(input.section)}`,
  table: (table: string): string => `table-${encodeURIComponent(table)}`,
  row: (input: { table: string; row: string }): string =>
    `${encodeURIComponent(input.table)}/${encodeURIComponent(input.row)}`,
  cell: ({ table, row, column }: CellReference): string =>
    [table, row, column].map((part) => encodeURIComponent(part)).join('/'),
  paragraph: (paragraph: string): string => `paragraph-${encodeURIComponent(paragraph)}`,
  figure: (figure: string): string => `figure-${encodeURIComponent(figure)}`,
};

/** Where the numbers of a page lead: an address, or nothing for one that is plain text. Absent: none of that kind leads anywhere. */
export type NumberLinks = {
  cell?: (cell: CellReference) => string | undefined;
  figure?: (figure: Figure) => string | undefined;
};

/** How words that 名词解释 of the page defines are written: as links to their definitions, or as they are. */
export type TermWords = {
  /** Writes the words of one paragraph, piece by piece. */
  inParagraph: (paragraph: string) => (text: string) => Markup;
  /** Writes the label of a row. */
  inLabel: (label: { row: string; text: string }) => Markup;
};

/** A page in the making: each anchor once, where its numbers lead, and how its words are written. */
export type PageInMaking = { unique: AnchorRegister; links: NumberLinks; terms: TermWords };

/** Gives an anchor once: the second time the same is asked for, it gets `~2`, then `~3`. */
export type AnchorRegister = (anchor: string) => string;

/** Starts the register of a new page. */
export function anchorRegister(): AnchorRegister {
  const seen = new Map<string, number>();
  return (anchor) => {
    const count = (seen.get(anchor) ?? 0) + 1;
    seen.set(anchor, count);
    return count === 1 ? anchor : `${anchor}~${count}`;
  };
}
