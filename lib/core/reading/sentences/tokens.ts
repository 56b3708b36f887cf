import type { PercentStep } from '#lib/core/checks/index.ts';
import { type Fen, fen, parseAmount } from '#lib/core/money/index.ts';

/** A number of a sentence with the measure behind it, by its place in the squeezed text. */
export type Token = {
  kind: 'amount' | 'percent' | 'count';
  start: number;
  end: number;
  digits: string;
  measure: string;
};

const NUMBER =
  /(-?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(亿元|万元|万(?![\u4e00-\u9fff])|元|%|个百分点|百分点|台（套）|台|套|人次|人|名|个(?!月)|家|辆|平方米|㎡|m²|项)?/g;

/** 五十万元（含）以上 is the size of a thing, not money of the budget. */
const THRESHOLD = /^(?:（含）|及以上|以上|以下|以内|\/|左右)/;
const AFTER_BARE_AMOUNT = /^(?:[，。；、）]|$)/;

/** The numbers of a text that have a measure; an amount may lack it where its two decimals and its place show what it is. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const token = tokenOf(text, match);
    if (token !== undefined) tokens.push(token);
  }
  return tokens;
}

function tokenOf(text: string, match: RegExpMatchArray): Token | undefined {
  const [whole, sign = '', number = '', measure = ''] = match;
  const negative = sign === '-' && !/[\d年月日]/.test(text.charAt(match.index ?? 0 - 1));
  const start = (match.index ?? 0) + (sign === '-' && !negative ? 1 : 0);
  const end = (match.index ?? 0) + whole.length;
  const digits = `${negative ? '-' : ''}${number}`;
  const rest = text.slice(end, end + 4);
  if (measure === '%') return THRESHOLD.test(rest) ? undefined : { kind: 'percent', start, end, digits, measure };
  if (measure.endsWith('百分点')) return undefined;
  if (measure.endsWith('元') || measure === '万')
    return THRESHOLD.test(rest) ? undefined : { kind: 'amount', start, end, digits, measure };
  if (measure !== '') return { kind: 'count', start, end, digits, measure };
  if (!/\.\d{2}$/.test(number) || !AFTER_BARE_AMOUNT.test(rest)) return undefined;
  return /[\u4e00-\u9fff）”：]/.test(text.charAt(start - 1))
    ? { kind: 'amount', start, end, digits, measure }
    : undefined;
}

/** What an amount token says, in 分; nothing where it has more decimals than a 分. */
export function tokenAmount(token: Token): Fen | undefined {
  if (token.measure === '亿元') {
    const read = parseAmount(`${token.digits}万元`);
    return read.ok && Math.abs(read.value) < 1e11 ? fen(read.value * 10_000) : undefined;
  }
  const read = parseAmount(token.digits, token.measure === '元' ? '元' : '万元');
  return read.ok ? read.value : undefined;
}

/** How coarse a percentage is printed: `8.8` and `9`; 0 and 100 are whole by nature. */
export function stepOf(digits: string): { step?: PercentStep } {
  const decimals = digits.split('.')[1]?.length ?? 0;
  if (decimals > 1 || Number(digits.replaceAll(',', '')) % 100 === 0) return {};
  return { step: decimals === 1 ? 10 : 100 };
}

/** A percentage in hundredths of a percent, half up where it has more than two decimals. */
export function hundredths(digits: string): number {
  const [whole = '0', fraction = ''] = digits.replaceAll(',', '').split('.');
  const kept = Number(`${Math.abs(Number(whole))}${fraction.slice(0, 2).padEnd(2, '0')}`);
  const up = Number(fraction.charAt(2) || '0') >= 5 ? 1 : 0;
  return (digits.startsWith('-') ? -1 : 1) * (kept + up);
}
