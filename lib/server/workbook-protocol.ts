import type { WorkbookUpload } from '#lib/core/entry/index.ts';
import type { Result } from '#lib/core/result/index.ts';
import type {
  CompareRefusal,
  ListColumn,
  ListLine,
  ListRefusal,
  ReadBook,
  ReadRefusal,
  WorkbookForm,
} from '#lib/exporters/workbook/index.ts';

/** What the worker is asked: to make a form's template, to compare a filled one with the form, to read one alone, and the same with plain lists. */
export type WorkbookJob =
  | { kind: 'write'; form: WorkbookForm }
  | { kind: 'read'; form: WorkbookForm; bytes: Uint8Array }
  | { kind: 'cells'; bytes: Uint8Array }
  | ({ kind: 'write-list' } & PlainList)
  | { kind: 'read-list'; columns: readonly ListColumn[]; bytes: Uint8Array; limit: number };

/** A list as it goes into an .xlsx; each row has its cells in the order of the columns. */
export type PlainList = { title: string; columns: readonly ListColumn[]; rows: readonly (readonly string[])[] };

/** The worker's answer. */
export type WorkbookAnswer = Result<
  | { kind: 'write'; bytes: Uint8Array }
  | { kind: 'read'; upload: WorkbookUpload }
  | { kind: 'cells'; book: ReadBook }
  | { kind: 'read-list'; lines: ListLine[] },
  ReadRefusal | ListRefusal | CompareRefusal | { code: 'WORKBOOK_FAILED'; detail: string }
>;
