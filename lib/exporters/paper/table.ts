import type { HeadCell, PrintedTable } from '#lib/core/disclosure/index.ts';
import { type GridCell, type TableGrid, tableGrid } from '#lib/core/disclosure/index.ts';
import { balancedWidth } from './balance.ts';
import { type ColumnNeed, columnNeeds, fitColumns, headLines, rowLines } from './columns.ts';
import { startColumns } from './placement.ts';

/** A cell of the body: what is printed, where it leans, how far it stands in (em), and whether it may be divided. */
type BodyCell = { text: string; align: 'left' | 'center' | 'right'; indent: number; strong: boolean };

/** A cell of the head; `balanced` is the width its lines are set in, in points, 0 for all there is. */
type PlannedHeadCell = HeadCell & { balanced: number };

/** A table ready to be set: widths, type and padding in points. */
export type TablePlan = {
  kind: 'table';
  depth: number;
  number: string;
  title: string;
  owner: string;
  measure: string;
  size: number;
  inset: { x: number; y: number };
  widths: number[];
  head: PlannedHeadCell[][];
  rows: { cells: BodyCell[]; whole: boolean }[];
  notes: string[];
};

type Fit = { size: number; inset: { x: number; y: number }; widths: number[] };
/** In points; `smallest` is the type that is not made smaller to save height. */
type Room = { width: number; height: number; smallest: number };

const SIZES = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5, 4.5, 4];
/** Type of this size or less is not made smaller so that a head stands in one line. */
const COMFORTABLE = 8;
const PADDINGS = [5, 4.2, 3.4, 2.8, 2.3];
/** Space between two lines in em, as `template/table.typ` sets it; a line itself is one em high. */
const LEADING = 0.3;
/** Title, owner and measure above a table; the notes below are counted by themselves. */
const CAPTION_ROOM = 84;
const NOTE_ROOM = 16;
/** A row taller than this many lines may be divided between pages, or it could not be printed at all. */
const WHOLE_ROW_LINES = 20;

/** Chooses widths, type and padding for a table: as large as fits the width, on one page if it can be read so. */
export function tablePlan(input: { table: PrintedTable; room: Room; depth: number }): TablePlan {
  const { table, room, depth } = input;
  const grid = tableGrid(table);
  const height = room.height - CAPTION_ROOM - table.notes.length * NOTE_ROOM;
  const fit = chooseFit({ grid, room: { ...room, height } });
  const lines = rowLines({ grid, widths: fit.widths, size: fit.size, inset: fit.inset.x });
  return {
    kind: 'table',
    depth,
    number: table.number,
    title: table.title,
    owner: table.owner,
    measure: `单位：${table.measure}`,
    ...fit,
    head: headCells({ head: grid.head, fit }),
    rows: grid.rows.map((row, index) => ({
      cells: row.cells.map((cell) => bodyCell({ cell, total: row.total })),
      whole: (lines[index] ?? 1) <= WHOLE_ROW_LINES,
    })),
    notes: table.notes,
  };
}

function chooseFit({ grid, room }: { grid: TableGrid; room: Room }): Fit {
  const needs = columnNeeds(grid);
  let widest: Fit | undefined;
  for (const size of SIZES) {
    const inset = size < 8 ? 2.2 : 4;
    const widths = fitColumns({ needs, size, inset, room: room.width });
    if (widths === undefined || (size > COMFORTABLE && isCramped({ needs, size, inset, room: room.width }))) continue;
    const fits = (y: number): boolean => tableHeight({ grid, size, widths, inset: { x: inset, y } }) <= room.height;
    const padding = PADDINGS.find(fits);
    if (padding !== undefined) return { size, inset: { x: inset, y: padding }, widths };
    if (widest === undefined || size >= room.smallest) widest = { size, inset: { x: inset, y: 3.4 }, widths };
    if (size <= room.smallest) break;
  }
  return widest ?? squeezed({ grid, room });
}

/** Whether short heads would have to wrap: then smaller type reads better than larger. */
function isCramped(input: { needs: ColumnNeed[]; size: number; inset: number; room: number }): boolean {
  const fair = input.needs.reduce((sum, need) => sum + need.fair * input.size + 2 * input.inset, 0);
  return fair > input.room;
}

/** Figures so long that no readable size holds them: shares of the page by need, and the figures may wrap. */
function squeezed({ grid, room }: { grid: TableGrid; room: Room }): Fit {
  const needs = columnNeeds(grid);
  const whole = needs.reduce((sum, need) => sum + need.least, 0);
  return { size: 4, inset: { x: 1, y: 2 }, widths: needs.map((need) => (need.least / whole) * room.width) };
}

function tableHeight({ grid, ...fit }: Fit & { grid: TableGrid }): number {
  const setting = { grid, widths: fit.widths, size: fit.size, inset: fit.inset.x };
  const height = (lines: number): number => fit.size * (lines + (lines - 1) * LEADING) + 2 * fit.inset.y;
  const body = rowLines(setting).reduce((sum, lines) => sum + height(lines), 0);
  return body + height(headLines(setting)) + 2 * fit.inset.y * (grid.head.length - 1);
}

function headCells({ head, fit }: { head: HeadCell[][]; fit: Fit }): PlannedHeadCell[][] {
  const starts = startColumns(head);
  return head.map((cells, line) =>
    cells.map((cell, index) => {
      const start = starts[line]?.[index] ?? 0;
      const widths = fit.widths.slice(start, start + cell.columnSpan);
      const room = widths.reduce((sum, width) => sum + width, 0) - 2 * fit.inset.x;
      return { ...cell, balanced: balancedWidth({ text: cell.text, size: fit.size, room }) };
    }),
  );
}

function bodyCell({ cell, total }: { cell: GridCell; total: boolean }): BodyCell {
  if (cell.kind === 'empty') return { text: '', align: 'left', indent: 0, strong: false };
  if (cell.kind === 'figure') return { text: cell.text, align: 'right', indent: 0, strong: false };
  return { text: cell.text, align: cell.centered ? 'center' : 'left', indent: cell.indent, strong: total };
}
