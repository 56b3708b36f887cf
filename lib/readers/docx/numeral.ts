const DIGITS = '〇一二三四五六七八九';
const CHINESE = /^(chinese|ideograph|taiwanese|japaneseCounting)/;

/** A count as Word writes it in a list: `3` as 3, 三, c or ③, by the format's name. */
export function numeral({ count, format }: { count: number; format: string }): string {
  if (CHINESE.test(format)) return chinese(count);
  if (format.startsWith('decimalEnclosedCircle') && count >= 1 && count <= 20)
    return String.fromCodePoint(0x2460 + count - 1);
  if (format === 'decimalZero') return String(count).padStart(2, '0');
  if (/Letter$/.test(format) && count >= 1 && count <= 26)
    return String.fromCodePoint((format === 'upperLetter' ? 0x41 : 0x61) + count - 1);
  return String(count);
}

function chinese(count: number): string {
  if (count < 10) return DIGITS[count] ?? '';
  if (count >= 100) return [...String(count)].map((digit) => DIGITS[Number(digit)]).join('');
  const [tens, ones] = [Math.trunc(count / 10), count % 10];
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
}
