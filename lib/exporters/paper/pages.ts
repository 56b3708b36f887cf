/** Rows that follow each other; `whole` stay on one page where one can hold them. Heights in points. */
export type RowGroup = { height: number; whole: boolean };

/** How many pages rows take, with `first` points on the first page and `following` on each that follows. */
export function pagesTaken(input: { groups: readonly RowGroup[]; first: number; following: number }): number {
  const { groups, first, following } = input;
  let pages = 1;
  let left = first;
  for (const { height, whole } of groups) {
    if (height > left && whole && height <= following) {
      pages += 1;
      left = following;
    }
    left -= height;
    // What does not fit and may be divided goes on, page by page.
    while (left < 0) {
      pages += 1;
      left += following;
    }
  }
  return pages;
}

/** Rows in groups: each ends with the first row that need not stand on the page of the row below. */
export function groupsOf(rows: readonly { height: number; whole: boolean; withNext: boolean }[]): RowGroup[] {
  const groups: RowGroup[] = [];
  let joined = false;
  for (const { height, whole, withNext } of rows) {
    const open = groups.at(-1);
    if (joined && open !== undefined) {
      open.height += height;
      open.whole = true;
    } else groups.push({ height, whole });
    joined = withNext;
  }
  return groups;
}
