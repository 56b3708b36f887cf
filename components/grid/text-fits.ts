/** Pixels of the grid's letters, and of what a cell has beside its text: its margins and its line. */
const SIZE = 13;
const BESIDE = 17;
/** Most that letters take, in their size: figures and what stands between them, and all others. */
const FIGURE = 0.68;
const OTHER = 1.12;

/**
 * Whether a text surely has room in a cell of `width` pixels. A cell that cuts its text is drawn by the browser as a piece of its
 * own, and every piece costs at each key: most cells have room, and need not cut. Doubtful ones cut.
 */
export function textFits({ text, width }: { text: string; width: number }): boolean {
  const room = (width - BESIDE) / SIZE;
  if (text.length * OTHER <= room) return true;
  const others = text.replace(/[\d.,-]/g, '').length;
  return others * OTHER + (text.length - others) * FIGURE <= room;
}
