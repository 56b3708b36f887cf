import type { PlacedCell, PlacedRow } from './placed-table.ts';
import { joinBroken } from './text-rows.ts';

/** Sides of the same column are no further apart than this, in points. */
const SAME_SIDE = 4;
/** A cell that is whole by itself: an amount, or a term of the forms. */
const WHOLE = /^[-−]?[\d,，]+(\.\d+)?[%％]?$|.{2,}(指标|标准|项目)$/;
/** What begins a row of its own, however much of it is blank. */
const NUMBERED = /^(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．](?!\d))/;

/** Whether two cells stand under each other between the same sides. */
export function sameSides({ cell, other }: { cell: PlacedCell; other: PlacedCell }): boolean {
  return Math.abs(cell.x0 - other.x0) <= SAME_SIDE && Math.abs(cell.x1 - other.x1) <= SAME_SIDE;
}

/**
 * Puts the rest of a row that a page's end cut to its beginning; nothing where it is a row of its own. A rest stands only
 * under cells that hold text, leaves some of them blank, and holds nothing that is whole by itself.
 */
export function mendedRow({ last, first }: { last: PlacedRow; first: PlacedRow }): PlacedRow | undefined {
  const pairs = first.cells.map((cell) => ({ cell, above: last.cells.find((other) => sameSides({ cell, other })) }));
  const held = pairs.filter(({ cell }) => cell.text !== '');
  const blank = pairs.some(({ cell, above }) => cell.text === '' && above !== undefined && above.text !== '');
  if (held.length === 0 || !blank) return undefined;
  if (
    held.some(
      ({ cell, above }) =>
        above === undefined ||
        above.text === '' ||
        /[。；）)]$/.test(above.text) ||
        WHOLE.test(cell.text) ||
        NUMBERED.test(cell.text),
    )
  )
    return undefined;
  const rests = new Map(held.map(({ cell, above }) => [above, cell.text]));
  const cells = last.cells.map((cell) => ({ ...cell, text: joinBroken([cell.text, rests.get(cell) ?? '']) }));
  return { ...last, cells };
}
