/**
 * The anchors of a page. They are made of the ids of the budget and its tables, so a link to a row or a figure stays
 * good from one edition of the report to the next. Each part is encoded by itself: no two things share an anchor.
 */
export const anchors = {
  part: (part: string): string => `part-${encodeURIComponent(part)}`,
  section: (input: { part: string; section: string }): string =>
    `section-${encodeURIComponent(input.part)}/${encodeURIComponent(input.section)}`,
  table: (table: string): string => `table-${encodeURIComponent(table)}`,
  row: (input: { table: string; row: string }): string =>
    `${encodeURIComponent(input.table)}/${encodeURIComponent(input.row)}`,
  figure: (figure: string): string => `figure-${encodeURIComponent(figure)}`,
};

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
