import { type Fen, fen, parseAmount } from '#lib/core/money/index.ts';

const DASHES = /^[-－—–―/]+$/;
const PLAIN = /^-?\d{1,9}(?:\.\d{1,2})?$/;

/** The amount of a table's cell in 分: nothing where it is blank or no amount, zero where a dash says so. */
export function cellAmount(text: string, measure: '万元' | '元'): Fen | undefined {
  const bare = text.trim();
  if (bare === '') return undefined;
  if (PLAIN.test(bare)) return fen(Math.round(Number(bare) * 100) * (measure === '万元' ? 10_000 : 1));
  if (DASHES.test(bare)) return fen(0);
  const read = parseAmount(
    bare
      .replace(/（/g, '(')
      .replace(/）/g, ')')
      .replace(/^[▲△]\s*/, '-'),
    measure,
  );
  return read.ok ? read.value : undefined;
}

/** Whether a cell holds an amount as tables print them: with decimals, with separators, a lone zero, or a dash. */
export function isAmountText(text: string): boolean {
  return text !== '' && cellAmount(text, '万元') !== undefined;
}
