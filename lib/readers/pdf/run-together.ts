import type { PlacedText } from '../grid/aligned-cells.ts';

/** An amount and the label of the next column, or a label and its amount, that stand so near that they come as one piece. */
const TOGETHER = [
  /^(-?[\d,]+\.\d{2}) +([（(]?[\p{Script=Han}](?<!万|元|亿)[^，。；]*)$/u,
  /^([^，。；：\d]*[\p{Script=Han}）)]) +(-?[\d,]+\.\d{2})$/u,
];
/** Two heads beside each other: only in a line that has other columns. */
const HEADS = /^([\p{Script=Han}（）()“”]{2,}) ([\p{Script=Han}（）()“”]{2,})$/u;

/** The cells of a line, with those parted that the page's program wrote as one; `size` is that of its letters. */
export function partedCells(cells: readonly PlacedText[], size: number): PlacedText[] {
  const patterns = cells.length >= 3 ? [...TOGETHER, HEADS] : TOGETHER;
  return cells.flatMap((cell) => {
    const match = patterns.map((pattern) => pattern.exec(cell.text.trim())).find((found) => found !== null);
    const [, left, right] = match ?? [];
    if (left === undefined || right === undefined) return [cell];
    return [
      { text: left, from: cell.from, to: Math.min(cell.to, cell.from + widthOf(left, size)) },
      { text: right, from: Math.max(cell.from, cell.to - widthOf(right, size)), to: cell.to },
    ];
  });
}

/** How wide a text is about: a Chinese sign is as wide as high, others half of it. */
function widthOf(text: string, size: number): number {
  return [...text].reduce((width, sign) => width + (sign.charCodeAt(0) > 0x2000 ? size : size / 2), 0);
}
