import type { PlacedText } from '../grid/aligned-cells.ts';
import { joinedRulings } from './joined-rulings.ts';
import type { PageContent, Piece } from './page-content.ts';
import { filledTable, type PlacedCell, type PlacedTable } from './placed-table.ts';
import { ruledTables } from './ruled-tables.ts';
import { rowText, type TextRow, textRows } from './text-rows.ts';
import { groupsOf, textRuns } from './unruled-tables.ts';

/** A line of text with what tells whether the next one goes on with it. */
export type PlacedLine = {
  kind: 'line';
  text: string;
  page: number;
  line: number;
  x0: number;
  x1: number;
  y1: number;
  size: number;
  /** What wide gaps part it into. */
  groups: readonly PlacedText[];
};

/** What stands on a page, from the top. */
export type PlacedBlock =
  | PlacedLine
  | ({ kind: 'table'; ruled: true } & PlacedTable)
  | ({ kind: 'table'; ruled: false; groups: readonly (readonly PlacedText[])[] } & PlacedTable);

/** A page's lines and tables in reading order. */
export function pageLayout(content: PageContent): PlacedBlock[] {
  let pieces: readonly Piece[] = content.pieces;
  const blocks: (PlacedBlock & { y0?: number })[] = [];
  const { page } = content;
  for (const table of ruledTables(joinedRulings(content.rulings))) {
    const { rows, rest } = filledTable({ table, pieces });
    const filled = rows.filter((row) => row.some(({ text }) => text !== ''));
    if (filled.flat().filter(({ text }) => text !== '').length < 2) continue;
    pieces = rest;
    blocks.push({ ...tableBlock({ rows: withoutRulingRows(rows), page }), ruled: true, ...sides(table) });
  }
  for (const run of textRuns(textRows(pieces))) {
    if (run.kind === 'text') blocks.push(lineBlock({ row: run.row, page }));
    else {
      const [first, last] = [run.of[0], run.of.at(-1)];
      const bounds = { x0: first?.x0 ?? 0, x1: first?.x1 ?? 0, y0: first?.y0 ?? 0, y1: last?.y1 ?? 0 };
      blocks.push({ ...tableBlock({ rows: run.rows, page }), ruled: false, groups: run.groups, ...bounds });
    }
  }
  return numbered(blocks.toSorted((one, other) => topOf(one) - topOf(other)));
}

function sides({ x0, x1, y0, y1 }: { x0: number; x1: number; y0: number; y1: number }) {
  return { x0, x1, y0, y1 };
}

function topOf(block: PlacedBlock): number {
  return block.kind === 'table' ? block.y0 : block.y1 - block.size;
}

function lineBlock({ row, page }: { row: TextRow; page: number }): PlacedLine {
  const { x0, x1, y1, size } = row;
  return { kind: 'line', text: rowText(row), page, line: 0, x0, x1, y1, size, groups: groupsOf(row) };
}

function tableBlock({ rows, page }: { rows: readonly PlacedCell[][]; page: number }) {
  return { kind: 'table' as const, page, rows: rows.map((cells) => ({ cells, page, line: 0 })) };
}

/**
 * Leaves out rows that only a doubled line makes: they hold no text. What spans them from above is a row shorter; blank
 * rows that people drew stay.
 */
function withoutRulingRows(rows: readonly PlacedCell[][]): PlacedCell[][] {
  return rows.filter((row) => row.length > 0 || rows.length === 1).length === rows.length ? [...rows] : shortened(rows);
}

function shortened(rows: readonly PlacedCell[][]): PlacedCell[][] {
  return rows.flatMap((row, at) => {
    if (row.length === 0) return [];
    return [
      row.map((cell) => {
        const empty = rows.slice(at + 1, at + cell.rowSpan).filter((below) => below.length === 0).length;
        return { ...cell, rowSpan: cell.rowSpan - empty };
      }),
    ];
  });
}

/** Lines of text and rows of tables are counted together. */
function numbered(blocks: readonly PlacedBlock[]): PlacedBlock[] {
  let line = 0;
  return blocks.map((block) => {
    if (block.kind === 'line') {
      line += 1;
      return { ...block, line };
    }
    const rows = block.rows.map((row) => {
      line += 1;
      return { ...row, line };
    });
    return { ...block, rows };
  });
}
