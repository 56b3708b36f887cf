import type { Cell } from 'exceljs';
import { dateToSerial, format } from 'numfmt';
import { plainValue } from '#lib/archive/index.ts';

/** What a cell shows, by its number format; a formula counts as what it came to when the file was saved. */
export function shownValue(cell: Cell): string {
  const value = plainValue(cell.value);
  const pattern = cell.numFmt ?? 'General';
  if (value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return formatted({ value, pattern });
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : formatted({ value: serial(value), pattern });
  return value.error;
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
