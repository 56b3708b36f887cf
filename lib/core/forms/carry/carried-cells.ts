import { type FormRow, markKey, readKey } from '../form-row.ts';

/** What a value becomes a year later: another value, or nothing where it is not carried. */
export type Carry = (value: { field: string; text: string }) => string | undefined;

/** Cells that say how a row is used: nobody has to confirm them. */
const STRUCTURAL: ReadonlySet<string> = new Set(['part', 'hideEconomic', 'from']);

/**
 * The cells of a row a year later. Every value carries the mark with last year's text, so that it shows until somebody
 * confirms it; what was given although it said nothing is not given any more.
 */
export function carriedCells(cells: FormRow['cells'], carry: Carry): Record<string, string> {
  const carried: Record<string, string> = {};
  const marks: [key: string, field: string, text: string][] = [];
  for (const [key, text] of Object.entries(cells)) {
    const { field, mark } = readKey(key);
    if (mark !== undefined) {
      // What the headcount was taken from holds in every year; the bureau's 定额 are another year's.
      if (mark === 'headcount') marks.push([key, field, text]);
      continue;
    }
    const next = text === '' ? '' : carry({ field, text });
    if (next === undefined) continue;
    carried[field] = next;
    if (text !== '' && !STRUCTURAL.has(field)) carried[markKey({ field, mark: 'carried' })] = text;
  }
  for (const [key, field, text] of marks) if (carried[field] !== undefined) carried[key] = text;
  return carried;
}

/** A year as text, so many years later; what is no year stays as it is. */
export function shiftedYear(text: string, years: number): string {
  return text.replace(/\d{4}/, (year) => String(Number(year) + years));
}
