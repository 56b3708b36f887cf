import type { CSSProperties } from 'react';
import type { HeadCell, PrintedTable } from '#lib/core/disclosure/index.ts';

/** Pixels of a label column: codes are short, names are not. */
const CODE_WIDTH = 96;
const NAME_WIDTH = 208;

/**
 * Pixels of the label columns, which stay in sight while the figures scroll under them; none for a two-sided statement,
 * where figures stand between the labels.
 */
export function frozenWidths(table: PrintedTable): number[] {
  if (table.layout.kind === 'sides') return [];
  const last = table.stub.length - 1;
  return table.stub.map((_, index) => (index === last ? NAME_WIDTH : CODE_WIDTH));
}

/**
 * Where and how wide a frozen label column stands. On a phone, and inside
 * what is marked `data-narrow`, only the name, the last one, stays in sight.
 */
export function frozenColumn(input: { widths: number[]; place: number }): { style: CSSProperties; className: string } {
  const { widths, place } = input;
  const width = widths[place];
  if (width === undefined) return { style: {}, className: '' };
  const left = widths.slice(0, place).reduce((sum, each) => sum + each, 0);
  const style = { '--left': `${left}px`, '--width': `${width}px` } as CSSProperties;
  const phone =
    place === widths.length - 1
      ? 'max-md:left-0 max-md:w-32 max-md:min-w-32 in-data-narrow:left-0 in-data-narrow:w-32 in-data-narrow:min-w-32'
      : 'max-md:static max-md:w-16 max-md:min-w-16 in-data-narrow:static in-data-narrow:w-16 in-data-narrow:min-w-16';
  return { style, className: `sticky left-(--left) w-(--width) min-w-(--width) ${phone}` };
}

/** The column that each cell of a head starts in, given the spans of the cells before and above it. */
export function headPlaces(head: HeadCell[][]): number[][] {
  const taken: boolean[][] = head.map(() => []);
  return head.map((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken[row]?.[column]) column += 1;
      const start = column;
      for (let below = 0; below < cell.rowSpan; below += 1)
        for (let beside = 0; beside < cell.columnSpan; beside += 1) {
          const line = taken[row + below];
          if (line) line[start + beside] = true;
        }
      column += cell.columnSpan;
      return start;
    });
  });
}
