import { type ChildNode, type Element, isTag } from 'domhandler';
import type { ReadCell } from '#lib/core/reading/index.ts';
import { isVisible } from './visible.ts';

/** Most that a cell may say it spans: beyond, it is a slip or worse. */
const MOST_SPAN = 200;

/** A table's own rows in order, and its caption. */
export function tableElements(table: Element): { caption?: Element; rows: Element[] } {
  const found: { caption?: Element; rows: Element[] } = { rows: [] };
  const visit = (nodes: readonly ChildNode[]): void => {
    for (const node of nodes) {
      if (!isTag(node) || !isVisible(node)) continue;
      if (node.name === 'tr') found.rows.push(node);
      else if (node.name === 'caption') found.caption = node;
      else if (/^(thead|tbody|tfoot)$/.test(node.name)) visit(node.children);
    }
  };
  visit(table.children);
  return found;
}

/** Rows as cells with their spans; a span below the last row is cut off. */
export function tableRows(input: {
  cells: readonly (readonly Element[])[];
  textOf: (cell: Element) => string;
}): ReadCell[][] {
  const { cells, textOf } = input;
  return cells.map((row, at) =>
    row.filter(isVisible).map((cell) => ({
      text: textOf(cell),
      columnSpan: span(cell.attribs.colspan),
      rowSpan: Math.min(span(cell.attribs.rowspan), cells.length - at),
    })),
  );
}

function span(said: string | undefined): number {
  const count = Math.trunc(Number(said ?? 1));
  return count >= 1 ? Math.min(count, MOST_SPAN) : 1;
}
