import type { CellValue } from 'exceljs';

/** What a cell of an .xlsx comes to; an error is the spreadsheet's own, as `#REF!`. */
type PlainValue = string | number | boolean | Date | { error: string };

/**
 * What a cell holds without fonts, links and formulas: a formula counts as what it came to when the file was saved. Nothing where
 * the cell is empty, or where the file does not say what its formula came to.
 */
export function plainValue(value: CellValue): PlainValue | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object' || value instanceof Date) return value;
  if ('error' in value) return { error: String(value.error) };
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return plainValue(linkText(value.text));
  return isFormula(value) ? plainValue(value.result ?? null) : undefined;
}

/** Whether a cell computes what it shows. */
export function isFormula(value: CellValue): value is Extract<CellValue, { result?: unknown }> {
  return typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value);
}

/** The text of a link may itself be in several fonts, whatever the types say. */
function linkText(text: unknown): CellValue {
  if (typeof text === 'string') return text;
  return typeof text === 'object' && text !== null && 'richText' in text ? (text as CellValue) : null;
}
