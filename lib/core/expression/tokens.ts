import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { ExpressionError } from './errors.ts';
import { TEN_THOUSAND, type Unit, unitAt } from './units.ts';

/** A piece of an expression and where it stands. */
export type Token = { at: number; length: number } & (
  | { kind: 'number'; digits: string }
  | { kind: 'unit'; unit: Unit }
  | { kind: 'ten-thousand' }
  | { kind: 'currency' }
  | { kind: 'sign'; sign: '+' | '-' | '*' | '/' | '·' | '(' | ')' | '%' }
);

const SAME: Readonly<Record<string, string>> = {
  '×': '*',
  '✕': '*',
  '∗': '*',
  '÷': '/',
  '∕': '/',
  '−': '-',
  '–': '-',
  '—': '-',
  '。': '.',
  '•': '·',
  '・': '·',
  '⋅': '·',
  '￥': '¥',
  '〔': '(',
  '〕': ')',
};
const NUMBER = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+/y;
const BLANK = /[\s\u3000\u200b\ufeff]/;
const SIGNS = '+-*/·()%';

/**
 * The same text in half-width signs, character by character, so that every place stays where it was.
 * `x` is left alone: only between numbers does it mean times.
 */
export function halfWidth(text: string): string {
  return [...text]
    .map((char) => {
      const known = SAME[char];
      if (known !== undefined) return known;
      const code = char.charCodeAt(0);
      return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
    })
    .join('');
}

/** Cuts an expression into numbers, units and signs. */
export function readTokens(text: string): Result<Token[], ExpressionError> {
  const plain = halfWidth(text);
  const tokens: Token[] = [];
  let at = 0;
  while (at < plain.length) {
    if (BLANK.test(plain.charAt(at))) {
      at += 1;
      continue;
    }
    const token = tokenAt(plain, at);
    if (token === undefined) return refuse(strange(text, at));
    tokens.push(token);
    at += token.length;
  }
  return ok(tokens);
}

function tokenAt(plain: string, at: number): Token | undefined {
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(plain)?.[0];
  if (number !== undefined) return { kind: 'number', digits: number.replaceAll(',', ''), at, length: number.length };
  const unit = unitAt(plain, at);
  if (unit !== undefined) return { kind: 'unit', unit: unit.unit, at, length: unit.length };
  const char = plain.charAt(at);
  if (char === TEN_THOUSAND) return { kind: 'ten-thousand', at, length: 1 };
  if (char === '¥') return { kind: 'currency', at, length: 1 };
  if (char === 'x' || char === 'X') return { kind: 'sign', sign: '*', at, length: 1 };
  if (SIGNS.includes(char)) return { kind: 'sign', sign: char as '+', at, length: 1 };
  return undefined;
}

/** A word is named whole, so that the person sees what was not understood. */
function strange(text: string, at: number): ExpressionError {
  const word = /^[\p{L}]+/u.exec(text.slice(at))?.[0];
  if (word !== undefined) return { code: 'UNKNOWN_UNIT', at, found: word };
  return { code: 'UNEXPECTED', at, found: String.fromCodePoint(text.codePointAt(at) ?? 0) };
}
