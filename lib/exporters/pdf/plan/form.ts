import type { FormCell, PrintedForm } from '#lib/core/disclosure/index.ts';
import { balancedWidth } from './balance.ts';
import { PAGE_BODY } from './page.ts';
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

/** Plans a printed form: the page is shared out by the form's own relative widths. */
export function formPlan({ form, depth }: { form: PrintedForm; depth: number }): FormPlan {
  const whole = form.widths.reduce((sum, width) => sum + width, 0);
  const widths = form.widths.map((width) => (width / whole) * PAGE_BODY.portrait.width);
  const starts = startColumns(form.rows);
  return {
    kind: 'form',
    depth,
    number: form.number,
    title: form.title,
    caption: form.caption,
    size: SIZE,
    widths,
    rows: form.rows.map((cells, line) =>
      cells.map((cell, index) => {
        const start = starts[line]?.[index] ?? 0;
        const spanned = widths.slice(start, start + cell.columnSpan).reduce((sum, width) => sum + width, 0);
        return cellPlan({ cell, room: spanned - 2 * INSET });
      }),
    ),
  };
}

function cellPlan({ cell, room }: { cell: FormCell; room: number }): FormCellPlan {
  const lines = lineCount({ text: cell.text, width: room / SIZE });
  return {
    ...cell,
    whole: cell.rowSpan === 1 && lines <= WHOLE_CELL_LINES,
    balanced: cell.head ? balancedWidth({ text: cell.text, size: SIZE, room }) : 0,
  };
}
