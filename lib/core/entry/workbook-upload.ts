import type { Change } from '#lib/core/forms/index.ts';

/** Largest filled template that is taken, in bytes. */
export const WORKBOOK_LIMIT = 10 * 1024 * 1024;

/** A value that a filled template has and the form has not: all as people read it. */
export type WorkbookDifference = { row: string; field: string; before: string; after: string };

/** A cell of a filled template that cannot be taken: its sheet, its place such as `D5`, and why. */
export type WorkbookCellError = { sheet: string; cell: string; message: string };

/**
 * What a filled template would change. Nothing has been saved: the browser shows it and applies `changes` as one step.
 * Cells with errors are not among them.
 */
export type WorkbookUpload = {
  changes: readonly Change[];
  differences: readonly WorkbookDifference[];
  errors: readonly WorkbookCellError[];
  /** Rows of the form that the file does not have, as people call them: they stay as they are. */
  absent: readonly string[];
};
