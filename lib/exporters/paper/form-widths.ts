import type { PrintedForm } from '#lib/core/disclosure/index.ts';
import { lineWidth, unbreakableWidth } from './text-width.ts';

/** A short text stays in one line where another column can spare the room, in em. */
const SHORT = 4.1;

type Setting = { form: PrintedForm; starts: readonly number[][]; width: number; size: number; inset: number };

/**
 * The columns of a form in points, `width` together: shared out as the form asks, but none narrower than the longest figure
 * or word in it, which would else run into the next cell or be broken. What one needs the others give of what they have to
 * spare. `undefined` where there is not enough of it at this size of type.
 */
export function formWidths(setting: Setting): number[] | undefined {
  const { width } = setting;
  const asked = askedWidths(setting);
  const least = needs({ setting, em: unbreakableWidth });
  const grown = asked.map((share, column) => Math.max(share, least[column] ?? 0));
  const short = needs({ setting, em: (text) => Math.min(lineWidth(text), SHORT) });
  const floors = grown.map((own, column) => Math.max(least[column] ?? 0, Math.min(own, short[column] ?? 0)));
  const afterFair = taken({ widths: grown, floors, excess: sum(grown) - width });
  const given = taken({ widths: afterFair, floors: least, excess: sum(afterFair) - width });
  return sum(given) - width > 0.01 ? undefined : given;
}

/** Shares of the page as the form asks, whatever is cut by it. */
export function askedWidths({ form, width }: Pick<Setting, 'form' | 'width'>): number[] {
  const whole = sum(form.widths);
  return form.widths.map((relative) => (relative / whole) * width);
}

function needs({ setting, em }: { setting: Setting; em: (text: string) => number }): number[] {
  const { form, starts, size, inset } = setting;
  const least = form.widths.map(() => 2 * inset);
  form.rows.forEach((cells, line) => {
    cells.forEach(({ text, columnSpan }, index) => {
      const column = starts[line]?.[index] ?? 0;
      if (columnSpan === 1) least[column] = Math.max(least[column] ?? 0, em(text) * size + 2 * inset);
    });
  });
  return least;
}

/** Takes `excess` from what columns have above their floors, from each by its share. */
function taken(input: { widths: readonly number[]; floors: readonly number[]; excess: number }): number[] {
  const { widths, floors, excess } = input;
  const spare = widths.map((width, column) => Math.max(0, width - (floors[column] ?? 0)));
  const factor = excess <= 0 ? 0 : Math.min(1, excess / (sum(spare) || 1));
  return widths.map((width, column) => width - (spare[column] ?? 0) * factor);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
