import { type Cells, type Sheet, wide } from '#tests/support/layouts/sheets.ts';

/** A cell of a head: its text, over so many columns and rows. */
export type HeadCell = string | readonly [string, number, number?];

/** A table as a foreign style prints it; a head's cells as in HTML, bodies by rows of texts. */
export function sheet(input: {
  id: string;
  caption: Partial<Sheet['caption']> & { title: string };
  head: readonly (readonly HeadCell[])[];
  body: readonly (readonly string[])[];
  labels: number;
  amounts: number;
}): Sheet {
  const { id, caption, head, body, labels, amounts } = input;
  return {
    kind: 'sheet',
    id,
    caption: { number: '', owner: '', measure: '单位：万元', ...caption },
    head: head.map((cells) => cells.map(headCell)),
    body: body.map((cells): Cells => cells.map((text) => wide(text))),
    printed: 'above',
    labels,
    amounts,
  };
}

function headCell(cell: HeadCell): Cells[number] {
  if (typeof cell === 'string') return wide(cell);
  const [text, columnSpan, rowSpan = 1] = cell;
  return { text, columnSpan, rowSpan };
}

/** Two lists beside each other, the shorter one filled up. */
export function sides(
  left: readonly (readonly string[])[],
  right: readonly (readonly string[])[],
  width: { left: number; right: number },
): string[][] {
  const blank = (count: number) => Array.from({ length: count }, () => '');
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
    ...(left[index] ?? blank(width.left)),
    ...(right[index] ?? blank(width.right)),
  ]);
}
