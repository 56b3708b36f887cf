import type { Cell, CellValue } from 'exceljs';
import { dateToSerial, format } from 'numfmt';

/** What a cell shows, by its number format; a formula counts as what it came to when the file was saved. */
export function shownValue(cell: Cell): string {
  return shown({ value: cell.value, pattern: cell.numFmt ?? 'General' });
}

function shown({ value, pattern }: { value: CellValue; pattern: string }): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return formatted({ value, pattern });
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : formatted({ value: serial(value), pattern });
  if ('error' in value) return String(value.error);
  if ('richText' in value)
    return value.richText
      .map(({ text }) => text)
      .join('')
      .trim();
  if ('hyperlink' in value) return shown({ value: linkText(value.text), pattern });
  if ('formula' in value || 'sharedFormula' in value) return shown({ value: value.result ?? null, pattern });
  return '';
}

/** Days since Excel's first, from the parts of the day as they stand: no time zone has a say. */
function serial(date: Date): number {
  const parts: Parameters<typeof dateToSerial>[0] = [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ];
  return dateToSerial(parts) ?? 0;
}

function formatted({ value, pattern }: { value: number; pattern: string }): string {
  try {
    return format(pattern, value, { locale: 'zh-CN', throws: true }).trim();
  } catch {
    // A pattern that nobody can follow shows the number as it is.
    return String(value);
  }
}

/** The text of a link may itself be in several fonts, whatever the types say. */
function linkText(text: unknown): CellValue {
  if (typeof text === 'string') return text;
  return typeof text === 'object' && text !== null && 'richText' in text ? (text as CellValue) : null;
}
