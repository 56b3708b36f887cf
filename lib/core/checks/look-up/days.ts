import { parseNumeral } from './numerals.ts';

const WRITTEN =
  /([二〇○零一三四五六七八九]{4})\s*年\s*([一二三四五六七八九十]{1,2})\s*月\s*([一二三四五六七八九十]{1,3})\s*日/;
const DIGITS = '零一二三四五六七八九';

/** A day as it is written (`2026 年 1 月 26 日`, `二〇二六年一月二十六日`) as `2026-01-26`; nothing where it is none. */
export function dayIn(text: string): string | undefined {
  const found = /(20\d{2})\s*[年\-./]\s*(\d{1,2})\s*[月\-./]\s*(\d{1,2})/.exec(text.normalize('NFKC'));
  if (found === null) return writtenDay(text);
  const [, year = '', month = '', day = ''] = found;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** In Chinese numerals, as covers have it. */
function writtenDay(text: string): string | undefined {
  const found = WRITTEN.exec(text);
  if (found === null) return undefined;
  const year = [...(found[1] ?? '')].map((digit) => DIGITS.indexOf(digit.replace(/[〇○]/, '零'))).join('');
  const [month, day] = [found[2], found[3]].map((numeral = '') => String(parseNumeral(numeral)).padStart(2, '0'));
  return `${year}-${month}-${day}`;
}
