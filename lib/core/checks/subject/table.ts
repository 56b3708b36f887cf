import type { Fen } from '#lib/core/money/index.ts';
import type { Place, Quote } from './place.ts';

/**
 * A cell of a table. `amount` is 分 and absent where the cell is blank or cannot be read as an amount; `text` is what
 * stands there (`''` for a blank).
 */
export type SubjectCell = { amount?: Fen; text: string; at: Place };

/** What a row is about; `line` where it is none of the others (a line of 收支总表). */
export type RowKind =
  | 'total'
  | 'section'
  | 'department'
  | 'unit'
  | 'category'
  | 'project'
  | 'class'
  | 'group'
  | 'item'
  | 'line';

/**
 * A row. `id` is that of the disclosure data; where a report prints no code of a project, `project:<n>` by its order in
 * the table. `code` is what is printed, if anything. `parent` is the id of the row that it is a part of.
 */
export type SubjectRow = {
  id: string;
  kind: RowKind;
  label: string;
  code?: string;
  level: number;
  parent?: string;
  cells: ReadonlyMap<string, SubjectCell>;
  at: Place;
};

/**
 * A table. `id` and the ids of rows and columns are those of the disclosure data (`income-and-expenditure` …). `number`
 * and `title` are as printed. `rows` without the head, in printed order. `notes` stand under it.
 */
export type SubjectTable = {
  id: string;
  number?: string;
  title: string;
  measure: '万元' | '元';
  /** The measure as printed, where the amounts are in the other. */
  printedMeasure?: '万元' | '元';
  /** Whose table it is, as printed over it. */
  owner?: string;
  columns: readonly { id: string; label: string }[];
  rows: readonly SubjectRow[];
  notes: readonly Quote[];
  at: Place;
};
