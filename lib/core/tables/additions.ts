import type { DerivedTable } from './define-table.ts';

/** A cell that is not the sum of its parts; `gap` in 分, the cell less its parts. `along` tells which way was summed. */
export type AdditionGap = { row: string; column: string; along: 'row' | 'column'; gap: number };

/** Cells that are not the sum of the cells they should be the sum of. None in a table of exact amounts. */
export function additionGaps(table: DerivedTable): AdditionGap[] {
  const gaps: AdditionGap[] = [];
  const columnAt = new Map(table.columns.map((column, index) => [column.id, index]));
  const rowAt = new Map(table.rows.map((row) => [row.id, row]));
  const cell = (row: string, column: string) => rowAt.get(row)?.cells[columnAt.get(column) ?? -1] ?? 0;
  for (const row of table.rows)
    for (const { whole, parts } of table.sums.columns) {
      const gap = cell(row.id, whole) - parts.reduce((sum, part) => sum + cell(row.id, part), 0);
      if (gap !== 0) gaps.push({ row: row.id, column: whole, along: 'row', gap });
    }
  for (const column of table.columns)
    for (const { whole, parts } of table.sums.rows) {
      const gap = cell(whole, column.id) - parts.reduce((sum, part) => sum + cell(part, column.id), 0);
      if (gap !== 0) gaps.push({ row: whole, column: column.id, along: 'column', gap });
    }
  return gaps;
}

/** Gaps that rounding alone has made: sums that fit in 分 and differ as published. */
export function roundingGaps(input: { exact: DerivedTable; published: DerivedTable }): AdditionGap[] {
  const place = (gap: AdditionGap) => `${gap.along} ${gap.column} ${gap.row}`;
  const real = new Set(additionGaps(input.exact).map(place));
  return additionGaps(input.published).filter((gap) => !real.has(place(gap)));
}
