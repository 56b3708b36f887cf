import type { FormCell, PrintedForm } from '#lib/core/disclosure/index.ts';
import { balancedWidth } from './balance.ts';
import { startColumns } from './placement.ts';
import { lineCount } from './text-width.ts';

/** A form ready to be set: a grid of spanning cells, widths in points. */
export type FormPlan = {
  kind: 'form';
  depth: number;
  number: string;
  title: string;
  caption: { left: string; right: string };
  size: number;
  widths: number[];
  rows: FormCellPlan[][];
};

/** `whole`: never divided between pages; `balanced`: the width of its lines in points, 0 for all there is. */
type FormCellPlan = FormCell & { whole: boolean; balanced: number };

const SIZE = 9.5;
const INSET = 4;
const WHOLE_CELL_LINES = 24;
const WHOLE_BLOCK_LINES = 16;

/** Plans a printed form: the page, `width` points of it, is shared out by the form's own relative widths. */
export function formPlan({ form, width, depth }: { form: PrintedForm; width: number; depth: number }): FormPlan {
  const share = width / form.widths.reduce((sum, relative) => sum + relative, 0);
  const widths = form.widths.map((relative) => relative * share);
  const starts = startColumns(form.rows);
  const measured = form.rows.map((cells, line) =>
    cells.map((cell, index): Measured => {
      const start = starts[line]?.[index] ?? 0;
      const spanned = widths.slice(start, start + cell.columnSpan).reduce((sum, column) => sum + column, 0);
      const room = spanned - 2 * INSET;
      return { cell, room, lines: lineCount({ text: cell.text, width: room / SIZE }) };
    }),
  );
  const heights = measured.map((cells) =>
    Math.max(1, ...cells.filter(({ cell }) => cell.rowSpan === 1).map(({ lines }) => lines)),
  );
  return {
    kind: 'form',
    depth,
    number: form.number,
    title: form.title,
    caption: form.caption,
    size: SIZE,
    widths,
    rows: measured.map((cells, line) =>
      cells.map((cell) => {
        const covered = heights.slice(line, line + cell.cell.rowSpan).reduce((sum, height) => sum + height, 0);
        return cellPlan({ ...cell, covered });
      }),
    ),
  };
}

type Measured = { cell: FormCell; room: number; lines: number };

/** A label beside a few rows keeps them together, so that no head of a block is left alone at the foot of a page. */
function cellPlan({ cell, room, lines, covered }: Measured & { covered: number }): FormCellPlan {
  return {
    ...cell,
    whole: Math.max(lines, covered) <= (cell.rowSpan === 1 ? WHOLE_CELL_LINES : WHOLE_BLOCK_LINES),
    balanced: cell.head ? balancedWidth({ text: cell.text, size: SIZE, room }) : 0,
  };
}
