import type { GridColumn } from './grid-column.ts';

/** Pixels of the column of row numbers. */
export const GUTTER = 40;
/** Frozen columns take at most this part of the width; the rest must leave room to work in. */
const MOST_FROZEN = 0.6;

/** Where columns stand, in pixels from the left of the sheet. */
export type ColumnLayout = {
  widths: readonly number[];
  lefts: readonly number[];
  /** How many columns from the left stay in sight. */
  frozen: number;
  /** Right edge of what stays in sight. */
  frozenEdge: number;
  total: number;
  /** `grid-template-columns` of a row, its number included. */
  template: string;
};

/** Places columns in a width: columns that grow share what is left; on a narrow screen fewer stay frozen. */
export function layOutColumns({ columns, width }: { columns: readonly GridColumn[]; width: number }): ColumnLayout {
  const wanted = columns.reduce((sum, column) => sum + column.width, GUTTER);
  const growing = columns.filter(({ grow }) => grow).length;
  const share = growing === 0 ? 0 : Math.max(0, Math.floor((width - wanted) / growing));
  const widths = columns.map((column) => column.width + (column.grow ? share : 0));
  const lefts: number[] = [];
  let left = GUTTER;
  for (const each of widths) {
    lefts.push(left);
    left += each;
  }
  const frozen = frozenCount({ columns, lefts, widths, width });
  return {
    widths,
    lefts,
    frozen,
    frozenEdge: frozen === 0 ? GUTTER : (lefts[frozen - 1] ?? 0) + (widths[frozen - 1] ?? 0),
    total: left,
    template: `${GUTTER}px ${widths.map((each) => `${each}px`).join(' ')}`,
  };
}

function frozenCount(input: {
  columns: readonly GridColumn[];
  lefts: readonly number[];
  widths: readonly number[];
  width: number;
}): number {
  const { columns, lefts, widths, width } = input;
  const first = columns.findIndex(({ frozen }) => !frozen);
  let count = first < 0 ? columns.length : first;
  const edge = () => (lefts[count - 1] ?? 0) + (widths[count - 1] ?? 0);
  while (count > 0 && edge() > width * MOST_FROZEN) count -= 1;
  return count;
}
