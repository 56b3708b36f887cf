import type { Fen } from '#lib/core/money/index.ts';

/** A cell of a printed table head. Spans are at least 1. */
export type HeadCell = { text: string; columnSpan: number; rowSpan: number };

/**
 * A row of a printed table. `stub` are the labels on the left, one for each stub column; `cells` the published
 * figures, one for each column: 万元, two decimals, no separators, `0.00` for nothing.
 */
export type PrintedRow = { id: string; label: string; level: number; stub: string[]; cells: string[] };

/** How the rows stand on the page: one under the other, or income on the left and expenditure on the right. */
export type TableLayout = { kind: 'rows' } | { kind: 'sides'; left: TableSide; right: TableSide };

/** One half of a two-sided statement: the ids of its rows from the top; `null` leaves the place empty. */
export type TableSide = { head: [string, string]; rowIds: (string | null)[] };

/** A row or column that is the sum of others, by id. */
export type PrintedAddition = { whole: string; parts: readonly string[] };

/** A table of the report as it is printed. */
export type PrintedTable = {
  kind: 'table';
  id: string;
  /** As printed: `表5-1`. */
  number: string;
  title: string;
  /** Whose table it is: `[420115000]江夏区, [215]武汉市江夏区医疗保障局`. */
  owner: string;
  measure: '万元';
  orientation: 'portrait' | 'landscape';
  /** What an amount of nothing looks like: 江夏 prints 0.00, others leave it blank. */
  zero: 'printed' | 'blank';
  stub: { id: string; label: string; width: number }[];
  columns: { id: string; label: string }[];
  /** The head as printed, row by row; spans cover stub and columns. */
  head: HeadCell[][];
  layout: TableLayout;
  rows: PrintedRow[];
  /** Which columns and rows are the sums of which others, in 分: what is printed may differ from it by rounding. */
  sums?: { columns: readonly PrintedAddition[]; rows: readonly PrintedAddition[] };
  /** Printed under the table: why it is empty, how rounding shows. */
  notes: string[];
};

/** A cell of a printed form: a label (`head`) or what was filled in. Text may hold line breaks. */
export type FormCell = {
  text: string;
  columnSpan: number;
  rowSpan: number;
  head: boolean;
  align: 'left' | 'center' | 'right';
  /** What a number of the form is called, by ids that stay from edition to edition; absent for words. */
  number?: { row: string; column: string };
};

/** A form of the report (绩效目标申报表): a grid of spanning cells, and the same as data for machines. */
export type PrintedForm = {
  kind: 'form';
  id: string;
  number: string;
  title: string;
  /** Lines above the grid, left and right: `填报日期：2025年9月8日`, `单位：万元`. */
  caption: { left: string; right: string };
  /** Relative widths of the grid's columns. Every row's spans add up to their number. */
  widths: number[];
  rows: FormCell[][];
  data: Record<string, unknown>;
  /** Amounts of the data that screens show exactly, in 分, by a name that the form gives them. Printed nowhere. */
  exact?: Readonly<Record<string, Fen>>;
};
