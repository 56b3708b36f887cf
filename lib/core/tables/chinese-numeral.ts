const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** From 1 on, as headings count in the standard statements: 一, 十, 十一, 二十, 廿一, 三十, 三十一. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`no numeral for ${value}`);
  // No document counts so far in characters that are easily read.
  if (value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = DIGITS[value % 10] ?? '';
  if (tens === 0) return ones;
  if (tens === 1) return `十${ones}`;
  if (tens === 2 && ones !== '') return `廿${ones}`;
  return `${DIGITS[tens]}十${ones}`;
}
