import { evaluateAmount } from '#lib/core/expression/index.ts';
import { bareDigits, fen, formatYuan } from '#lib/core/money/index.ts';
import { countOf } from './staffing-sums.ts';

/** How the values of a field are added. */
export type Summed = 'count' | 'decimal' | 'amount';

const DECIMAL = /^\d{1,15}(\.\d{1,6})?$/;

/** Sum of what the units have filled in, exact, as text; `undefined` where none has. What is no value is left out. */
export function departmentSum(texts: readonly string[], kind: Summed): string | undefined {
  if (kind === 'amount') {
    const amounts = texts.flatMap((text) => {
      const evaluated = text.trim() === '' ? undefined : evaluateAmount(text);
      return evaluated?.ok ? [evaluated.value.amount] : [];
    });
    return amounts.length === 0 ? undefined : formatYuan(fen(amounts.reduce((sum, amount) => sum + amount, 0)));
  }
  if (kind === 'count') {
    const counts = texts.flatMap((text) => countOf(text) ?? []);
    return counts.length === 0 ? undefined : String(counts.reduce((sum, count) => sum + count, 0));
  }
  const decimals = texts
    .map((text) => bareDigits(text.normalize('NFKC').trim()) ?? '')
    .filter((text) => DECIMAL.test(text));
  return decimals.length === 0 ? undefined : sumDecimals(decimals);
}

/** Adds decimals by their digits: no binary fraction comes near them. */
function sumDecimals(decimals: readonly string[]): string {
  const places = Math.max(...decimals.map((text) => text.split('.')[1]?.length ?? 0));
  const whole = decimals.reduce((sum, text) => {
    const [before = '0', after = ''] = text.split('.');
    return sum + BigInt(before + after.padEnd(places, '0'));
  }, 0n);
  if (places === 0) return whole.toString();
  const digits = whole.toString().padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
