import type { FormCell, PrintedForm } from '#lib/core/disclosure/index.ts';
import { balancedWidth } from './balance.ts';
import { askedWidths, formWidths } from './form-widths.ts';
import { groupsOf, pagesTaken } from './pages.ts';
import { startColumns } from './placement.ts';
import { lineCount } from './text-width.ts';

/** A form ready to be set: a grid of spanning cells, widths, type and padding in points. */
export type FormPlan = {
  kind: 'form';
  depth: number;
  number: string;
  title: string;
  caption: { left: string; right: string };
  size: number;
  inset: { x: number; y: number };
  widths: number[];
  rows: FormRowPlan[];
};

/** `withNext`: on the page of the row below. */
type FormRowPlan = { cells: FormCellPlan[]; withNext: boolean };

/** `whole`: never divided between pages; `balanced`: the width of its lines in points, 0 for all there is. */
type FormCellPlan = FormCell & { whole: boolean; balanced: number };

/** In points; `height` is that of the first page below its titles, `following` that of each that follows. */
type Room = { width: number; height: number; following: number; smallest: number };

/**
 * Type and padding of a form, the comfortable first. One that is denser is chosen where it saves a page; type smaller than the
 * paper's smallest only where figures would else not fit into their columns.
 */
const SETTINGS = [
  { size: 9.5, inset: { x: 4, y: 4.5 } },
  { size: 9.5, inset: { x: 4, y: 3.4 } },
  { size: 9, inset: { x: 4, y: 2.8 } },
  { size: 8.5, inset: { x: 3.4, y: 2.8 } },
  { size: 8, inset: { x: 3, y: 2.6 } },
  { size: 7, inset: { x: 2, y: 2.6 } },
  { size: 6, inset: { x: 2, y: 2.6 } },
  { size: 5, inset: { x: 2, y: 2.6 } },
] as const;
/** Space between two lines in em. */
const LEADING = 0.35;
/** Number, title and the line above the grid, in points. */
const CAPTION_ROOM = 84;
const WHOLE_CELL_LINES = 24;
const WHOLE_BLOCK_LINES = 16;

/** Plans a printed form: the page is shared out by the form's own relative widths, its type chosen so that pages are full. */
export function formPlan({ form, room, depth }: { form: PrintedForm; room: Room; depth: number }): FormPlan {
  const { number, title, caption } = form;
  const { rows, pages: _, ...laid } = chosen({ form, room });
  return { kind: 'form', depth, number, title, caption, ...laid, rows };
}

type Laid = Pick<FormPlan, 'size' | 'inset' | 'widths' | 'rows'> & { pages: number };

function chosen({ form, room }: { form: PrintedForm; room: Room }): Laid {
  const starts = startColumns(form.rows);
  let best: Laid | undefined;
  for (const setting of SETTINGS) {
    if (best !== undefined && setting.size < room.smallest) break;
    const widths = formWidths({ form, starts, width: room.width, size: setting.size, inset: setting.inset.x });
    if (widths === undefined) continue;
    const laid = layOut({ form, starts, room, setting, widths });
    if (best === undefined || laid.pages < best.pages) best = laid;
  }
  return best ?? layOut({ form, starts, room, setting: SETTINGS[0], widths: askedWidths({ form, width: room.width }) });
}

type Laying = {
  form: PrintedForm;
  starts: number[][];
  room: Room;
  setting: Pick<FormPlan, 'size' | 'inset'>;
  widths: number[];
};

function layOut({ form, starts, room, setting, widths }: Laying): Laid {
  const { size, inset } = setting;
  const measured = form.rows.map((cells, line) =>
    cells.map((cell, index): Measured => {
      const start = starts[line]?.[index] ?? 0;
      const spanned = widths.slice(start, start + cell.columnSpan).reduce((sum, column) => sum + column, 0);
      const own = spanned - 2 * inset.x;
      return { cell, size, room: own, lines: lineCount({ text: cell.text, width: own / size }) };
    }),
  );
  const lines = linesOf(measured);
  const cells = measured.map((row, line) =>
    row.map((cell) => {
      const covered = lines.slice(line, line + cell.cell.rowSpan).reduce((sum, count) => sum + count, 0);
      return cellPlan({ ...cell, covered });
    }),
  );
  const joined = joinedRows(cells);
  const rows = cells.map((row, line) => ({ cells: row, withNext: joined[line] ?? false }));
  const groups = groupsOf(
    rows.map(({ withNext }, line) => ({
      height: size * ((lines[line] ?? 1) * (1 + LEADING) - LEADING) + 2 * inset.y,
      whole: true,
      withNext,
    })),
  );
  const pages = pagesTaken({ groups, first: room.height - CAPTION_ROOM, following: room.following });
  return { size, inset, widths, rows, pages };
}

type Measured = { cell: FormCell; size: number; room: number; lines: number };

/** The lines of each row; a cell that reaches down and needs more than its rows have makes the last of them taller. */
function linesOf(rows: readonly Measured[][]): number[] {
  const lines = rows.map((cells) =>
    Math.max(1, ...cells.filter(({ cell }) => cell.rowSpan === 1).map((measured) => measured.lines)),
  );
  rows.forEach((cells, line) => {
    for (const { cell, lines: needed } of cells) {
      const last = line + cell.rowSpan - 1;
      const covered = lines.slice(line, last + 1).reduce((sum, count) => sum + count, 0);
      if (cell.rowSpan > 1 && needed > covered) lines[last] = (lines[last] ?? 1) + needed - covered;
    }
  });
  return lines;
}

/** A label beside a few rows keeps them together, so that no head of a block is left alone at the foot of a page. */
function cellPlan({ cell, size, room, lines, covered }: Measured & { covered: number }): FormCellPlan {
  return {
    ...cell,
    whole: Math.max(lines, covered) <= (cell.rowSpan === 1 ? WHOLE_CELL_LINES : WHOLE_BLOCK_LINES),
    balanced: cell.head ? balancedWidth({ text: cell.text, size, room }) : 0,
  };
}

/** Rows beside one label stay together, a row of heads stays with what it heads, and the last row is not left alone. */
function joinedRows(rows: readonly FormCellPlan[][]): boolean[] {
  const joined = rows.map((cells, line) => {
    const last = line === rows.length - 1;
    return !last && (line === rows.length - 2 || (cells.length > 0 && cells.every(({ head }) => head)));
  });
  rows.forEach((cells, line) => {
    for (const { rowSpan, whole } of cells)
      if (whole) for (let next = line; next < line + rowSpan - 1; next += 1) joined[next] = true;
  });
  return joined;
}
