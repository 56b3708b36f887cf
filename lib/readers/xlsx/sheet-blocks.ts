import type { Cell, Worksheet } from 'exceljs';
import type { ReadCell, ReadGrid, ReadLine } from '#lib/core/reading/index.ts';
import { shownValue } from './shown-value.ts';

/** Widest and longest sheet that is read: beyond are stray formats. */
const MOST_COLUMNS = 120;
const MOST_ROWS = 20_000;

/** A row that is shown; `order` counts shown rows only. */
type Row = { line: number; order: number; cells: ReadCell[]; filled: number };

/** A sheet as its name, the lines above and below its tables, and its tables, which a blank row ends. */
export function sheetBlocks({ sheet, page }: { sheet: Worksheet; page: number }): (ReadLine | ReadGrid)[] {
  const placed = (line: number) => ({ page, line, sheet: sheet.name });
  const rows = rowsOf(sheet);
  const named: ReadLine = { kind: 'line', text: sheet.name, at: placed(1) };
  // A name that is the sheet's own first line, cut off at 31 characters, is no line of its own.
  const blocks: (ReadLine | ReadGrid)[] = repeatsName(rows, sheet.name) ? [] : [named];
  for (const run of runsOf(rows)) {
    const first = run.findIndex(({ filled }) => filled > 1);
    const last = run.findLastIndex(({ filled }) => filled > 1);
    const lines = (rows: readonly Row[]) => {
      for (const { line, cells } of rows)
        blocks.push({ kind: 'line', text: cells.find(({ text }) => text !== '')?.text ?? '', at: placed(line) });
    };
    if (first === -1) {
      lines(run);
      continue;
    }
    lines(run.slice(0, first));
    const table = run.slice(first, last + 1);
    blocks.push({ kind: 'grid', rows: table.map(({ line, cells }) => ({ cells, at: placed(line) })) });
    lines(run.slice(last + 1));
  }
  return rows.length === 0 ? [] : blocks;
}

function repeatsName(rows: readonly Row[], name: string): boolean {
  const bare = (text: string) => text.replace(/\s/g, '');
  const first = rows[0]?.cells.find(({ text }) => text !== '')?.text ?? '';
  return bare(name) !== '' && bare(first).startsWith(bare(name));
}

/** Rows that follow each other without a blank one between. */
function runsOf(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = [];
  for (const row of rows) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && last.order + 1 === row.order) runs.at(-1)?.push(row);
    else runs.push([row]);
  }
  return runs;
}

function rowsOf(sheet: Worksheet): Row[] {
  const spans = mergedSpans(sheet);
  const columns = shownColumns(sheet);
  const rows: Row[] = [];
  // A hidden row is no blank one: what stands above and below it belongs together.
  let hidden = 0;
  for (let line = 1; line <= Math.min(sheet.rowCount, MOST_ROWS); line += 1) {
    const row = sheet.findRow(line);
    if (row?.hidden) {
      hidden += 1;
      continue;
    }
    const cells = columns.flatMap((at): ReadCell[] => {
      const cell = row?.findCell(at);
      return cell === undefined ? [{ text: '', columnSpan: 1, rowSpan: 1 }] : cellOf({ cell, spans });
    });
    const filled = cells.filter(({ text }) => text !== '').length;
    if (filled > 0) rows.push({ line, order: line - hidden, cells, filled });
  }
  return rows;
}

function cellOf({ cell, spans }: { cell: Cell; spans: ReadonlyMap<string, Omit<ReadCell, 'text'>> }): ReadCell[] {
  if (cell.isMerged && cell.master !== cell) return [];
  const span = spans.get(cell.address) ?? { columnSpan: 1, rowSpan: 1 };
  return [{ text: shownValue(cell), ...span }];
}

/** Merged ranges by the address of their first cell. */
function mergedSpans(sheet: Worksheet): ReadonlyMap<string, Omit<ReadCell, 'text'>> {
  const spans = new Map<string, Omit<ReadCell, 'text'>>();
  for (const range of sheet.model.merges ?? []) {
    const [first = '', last = first] = String(range).split(':');
    const [from, to] = [sheet.getCell(first), sheet.getCell(last)];
    const [top, bottom] = [Number(from.row), Number(to.row)];
    spans.set(first, {
      columnSpan: Math.min(Number(to.col), MOST_COLUMNS) - Number(from.col) + 1,
      rowSpan: Math.min(bottom, MOST_ROWS) - top + 1,
    });
  }
  return spans;
}

/** Columns that are shown, up to the last that holds anything. */
function shownColumns(sheet: Worksheet): number[] {
  const used = Math.min(sheet.actualColumnCount === 0 ? 0 : sheet.columnCount, MOST_COLUMNS);
  return Array.from({ length: used }, (_, at) => at + 1).filter((at) => !sheet.getColumn(at).hidden);
}
