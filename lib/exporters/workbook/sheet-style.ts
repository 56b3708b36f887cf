import type { Cell, Column, Fill, Font, Worksheet } from 'exceljs';
import type { FieldDefinition } from '#lib/core/forms/index.ts';
import { hasCodes } from './sheet-value.ts';

const HEAD: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEFEDE7' } };
const QUIET: Partial<Font> = { color: { argb: 'FF5D5A53' } };
/** Text format: what is typed over it stays text, also where it begins with `=`, `+`, `-` or `@`. */
const TEXT = '@';

/** Number format of a field's values. */
export function numberFormat({ kind }: FieldDefinition): string {
  if (kind === 'amount') return '#,##0.00';
  if (kind === 'count' || kind === 'year') return '0';
  if (kind === 'decimal') return 'General';
  return TEXT;
}

/** Width of a field's column, in characters. */
export function fieldWidth(field: FieldDefinition): number {
  if (field.kind === 'long-text') return 40;
  if (hasCodes(field)) return 30;
  if (field.kind === 'amount') return 20;
  if (field.kind === 'text' || field.kind === 'choice') return 24;
  return Math.max(12, field.label.length * 2 + 4);
}

/** Makes a cell the head of a column or row; `help` is kept as its note. */
export function dressHead({ cell, help }: { cell: Cell; help?: string | undefined }): void {
  cell.font = { bold: true };
  cell.fill = HEAD;
  cell.alignment = { vertical: 'middle', wrapText: true };
  if (help !== undefined) cell.note = { texts: [{ text: help }], margins: { insetmode: 'auto' } };
}

/** Values to be read, not filled. */
export function dressQuiet(target: Cell | Column): void {
  target.font = QUIET;
}

/** Title over a sheet, and the rows of ids that only the product reads. */
export function dressTop({ sheet, title }: { sheet: Worksheet; title: string }): void {
  const cell = sheet.getCell('B1');
  cell.value = title;
  cell.numFmt = TEXT;
  cell.font = { bold: true, size: 13 };
  sheet.getRow(2).hidden = true;
  sheet.getColumn(1).hidden = true;
}
