import type { WorkbookUpload } from '#lib/core/entry/index.ts';
import type { Result } from '#lib/core/result/index.ts';
import type { OtherTemplate, ReadRefusal, WorkbookForm } from '#lib/exporters/workbook/index.ts';

/** What the worker is asked: to make a form's template, or to compare a filled one with the form as it stands. */
export type WorkbookJob =
  | { kind: 'write'; form: WorkbookForm }
  | { kind: 'read'; form: WorkbookForm; bytes: Uint8Array };

/** The worker's answer. */
export type WorkbookAnswer = Result<
  { kind: 'write'; bytes: Uint8Array } | { kind: 'read'; upload: WorkbookUpload },
  ReadRefusal | OtherTemplate | { code: 'WORKBOOK_FAILED'; detail: string }
>;
