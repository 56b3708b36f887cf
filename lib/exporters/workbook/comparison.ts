import type { WorkbookCellError, WorkbookUpload } from '#lib/core/entry/index.ts';
import { type Change, clearedMarks, type FieldDefinition } from '#lib/core/forms/index.ts';
import { sheetValue } from './sheet-value.ts';
import type { WorkbookForm } from './workbook-form.ts';

/** What is found while sheet after sheet is compared. */
export type Comparison = {
  changes: Change[];
  differences: WorkbookUpload['differences'][number][];
  errors: WorkbookCellError[];
  absent: string[];
};

/** Sets a cell; what somebody filled in a template needs no confirming any more. */
export function setChanges(input: {
  row: string;
  cells: Readonly<Record<string, string>>;
  field: FieldDefinition;
  to: string;
}): Change[] {
  const { row, cells, field, to } = input;
  return [
    { type: 'set', row, field: field.id, from: cells[field.id] ?? null, to },
    ...clearedMarks({ row: { id: row, cells }, field: field.id, to }),
  ];
}

/** A cell's text as the sheet shows it. */
export function peopleText(input: { form: WorkbookForm; field: FieldDefinition; text: string }): string {
  const { form, field, text } = input;
  const value = sheetValue({ field, text, codes: form.codes });
  if (value === undefined) return '';
  return typeof value === 'number' && field.kind === 'amount'
    ? value.toLocaleString('en-US', { minimumFractionDigits: 2 })
    : String(value);
}
