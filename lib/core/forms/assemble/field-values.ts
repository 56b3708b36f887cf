import { bareDigits } from '#lib/core/money/index.ts';

/** Reads what people write into fields that are not money. Each gives the value, or nothing where it is none. */

const FULL_WIDTH = /[\uff01-\uff5e]/g;
/** Half a character; no database keeps one, nor the null character. */
const HALF_CHARACTER = /\p{Surrogate}/u;
const CODE = /^(?!total$)[0-9A-Za-z-]{1,40}$/;
const MOST_COUNT = 100_000_000;

/** Longest name, and longest free text, that the exchange format takes. */
export const NAME_LIMIT = 200;
export const TEXT_LIMIT = 20_000;

/** Full-width letters, digits and signs as half-width ones, ends trimmed. */
export function plain(text: string): string {
  return text.replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).trim();
}

/** Whether a text can be kept at all. */
export function isStorable(text: string): boolean {
  return !HALF_CHARACTER.test(text) && !text.includes('\0');
}

/** A whole number, thousands separators allowed. */
export function readCount(text: string): number | undefined {
  const digits = bareDigits(plain(text));
  if (digits === undefined || !/^\d{1,9}$/.test(digits)) return undefined;
  const value = Number(digits);
  return value <= MOST_COUNT ? value : undefined;
}

/** A non-negative decimal number as the exchange format writes it; kept as written. */
export function readDecimal(text: string): string | undefined {
  const digits = bareDigits(plain(text));
  return digits !== undefined && /^\d{1,15}(\.\d{1,6})?$/.test(digits) ? digits : undefined;
}

/** A budget year; `2026年` as well. */
export function readYear(text: string): number | undefined {
  const digits = plain(text).replace(/年$/, '');
  const value = /^\d{4}$/.test(digits) ? Number(digits) : Number.NaN;
  return value >= 2000 && value <= 2100 ? value : undefined;
}

/** A day as `2026-01-15`; `2026/1/15`, `2026.1.15` and `2026年1月15日` as well. */
export function readDay(text: string): string | undefined {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain(text));
  if (parts === null) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** A code of the exchange format. */
export function readCode(text: string): string | undefined {
  const code = plain(text);
  return CODE.test(code) ? code : undefined;
}
