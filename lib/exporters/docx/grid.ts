import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { startColumns } from '../paper/placement.ts';
import { plainLines } from '../plain-text.ts';
import { TWIPS } from './measures.ts';
import { paddingOf } from './padding.ts';
import { tableHeadStyle, tableTextStyle } from './styles.ts';
import { textRun } from './text.ts';

/** A cell of any table; `balanced` is the width its lines are set in and `indent` how far they stand in, in points. */
export type GridCell = {
  text: string;
  columnSpan: number;
  rowSpan: number;
  head: boolean;
  align: 'left' | 'center' | 'right';
  strong: boolean;
  indent: number;
  balanced: number;
};

/** A row: `repeated` on every page, `whole` on one page, `withNext` on the page of the row below. */
export type GridRow = { cells: GridCell[]; repeated: boolean; whole: boolean; withNext: boolean };

/** A grid of spanning cells: type, padding and widths in points. */
export type Grid = {
  size: number;
  inset: { x: number; y: number };
  widths: readonly number[];
  rows: readonly GridRow[];
};

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

/** A grid as a table of fixed widths: nothing in it may grow beyond the page. */
export function gridTable(grid: Grid): Table {
  const { size, widths, rows } = grid;
  const padding = paddingOf(grid);
  const columns = wholeTwips(widths);
  const placed = placedCells(rows);
  const above = Math.round(padding.above * TWIPS);
  const aside = Math.round(padding.aside * TWIPS);
  return new Table({
    width: { size: sum(columns), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { marginUnitType: WidthType.DXA, top: above, bottom: above, left: aside, right: aside },
    rows: rows.map(
      ({ repeated, whole, withNext }, line) =>
        new TableRow({
          ...(repeated ? { tableHeader: true } : {}),
          ...(whole ? { cantSplit: true } : {}),
          ...(withNext ? { keepNext: true } : {}),
          children:
            placed[line]?.map(({ cell, start, goesOn }) => {
              const width = sum(columns.slice(start, start + cell.columnSpan));
              return goesOn
                ? coveredCell({ cell, size, width })
                : gridCell({ cell, size, width, room: width / TWIPS - 2 * padding.aside });
            }) ?? [],
        }),
    ),
  });
}

function gridCell(input: { cell: GridCell; size: number; width: number; room: number }): TableCell {
  const { cell, size, width, room } = input;
  const { align, balanced, columnSpan, head, indent, rowSpan, strong, text } = cell;
  const aside = balanced > 0 ? Math.max(0, Math.floor(((room - balanced) / 2) * TWIPS)) : 0;
  const left = Math.round(indent * TWIPS) + aside;
  return new TableCell({
    columnSpan,
    ...(rowSpan > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: plainLines(text).map(
      (line) =>
        new Paragraph({
          style: head ? tableHeadStyle(size) : tableTextStyle(size),
          ...((head ? align === 'center' : align === 'left') ? {} : { alignment: ALIGN[align] }),
          ...(left + aside > 0 ? { indent: { left, right: aside } } : {}),
          children: line === '' ? [] : [textRun(line, strong ? { bold: true } : {})],
        }),
    ),
  });
}

type PlacedCell = { cell: GridCell; start: number; goesOn: boolean };

/** The cells of each row with those that reach down into it from above, in the order of their columns. */
function placedCells(rows: readonly GridRow[]): PlacedCell[][] {
  const starts = startColumns(rows.map(({ cells }) => cells));
  const placed = rows.map((): PlacedCell[] => []);
  rows.forEach(({ cells }, line) => {
    cells.forEach((cell, index) => {
      const start = starts[line]?.[index] ?? 0;
      for (let covered = line; covered < line + cell.rowSpan; covered += 1)
        placed[covered]?.push({ cell, start, goesOn: covered > line });
    });
  });
  return placed.map((row) => row.toSorted((a, b) => a.start - b.start));
}

/** What a cell that reaches down leaves in a row below: nothing, in type of the table, or Word would make the row taller. */
function coveredCell({ cell, size, width }: { cell: GridCell; size: number; width: number }): TableCell {
  return new TableCell({
    columnSpan: cell.columnSpan,
    verticalMerge: VerticalMergeType.CONTINUE,
    width: { size: width, type: WidthType.DXA },
    children: [new Paragraph({ style: tableTextStyle(size) })],
  });
}

/** Widths in twips that together are no wider than the points they are made of. */
function wholeTwips(widths: readonly number[]): number[] {
  let reached = 0;
  let used = 0;
  return widths.map((width) => {
    reached += width * TWIPS;
    const twips = Math.floor(reached + 1e-6) - used;
    used += twips;
    return twips;
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
