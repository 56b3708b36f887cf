import { ok, type Result, refuse } from '../result/index.ts';
import { bareDigits } from './digits.ts';
import { FEN_PER_WANYUAN, FEN_PER_YUAN, type Fen, fen } from './fen.ts';

/** Why a written amount cannot be taken. `limit` is how many decimals its unit allows. */
export type AmountError =
  | { code: 'EMPTY' }
  | { code: 'NOT_A_NUMBER'; text: string }
  | { code: 'TOO_MANY_DECIMALS'; text: string; limit: number }
  | { code: 'TOO_LARGE'; text: string };

/** The unit a bare number is taken in. */
export type AmountUnit = '元' | '万元';

const FULL_WIDTH = /[\uff01-\uff5e]/g;
/** Blanks beside a sign or a unit say nothing; those between digits part groups of thousands, or two numbers. */
const BLANK_BESIDE_SIGNS = /(?<![\d,.])\s+|\s+(?![\d,.])/g;
const DECIMALS: Record<AmountUnit, number> = { 元: 2, 万元: 6 };
const SCALE: Record<AmountUnit, number> = { 元: FEN_PER_YUAN, 万元: FEN_PER_WANYUAN };

const MINUS = 45;
const POINT = 46;
const ZERO = 48;
/** So many characters hold no more than is exact in 分. */
const PLAIN_LENGTH = 13;

/**
 * An amount in 元 as nearly all are kept, `1234` or `-1234.5`, in 分: a form has thousands of them to be read before it is
 * shown. Absent for anything else, which is looked at closely.
 */
function plainFen(text: string): Fen | undefined {
  const from = text.charCodeAt(0) === MINUS ? 1 : 0;
  if (text.length === from || text.length > PLAIN_LENGTH) return undefined;
  let digits = 0;
  let point = -1;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === POINT && point < 0 && at > from) point = at;
    else if (code >= ZERO && code < ZERO + 10) digits = digits * 10 + code - ZERO;
    else return undefined;
  }
  const decimals = point < 0 ? 0 : text.length - 1 - point;
  if (decimals > 2 || point === text.length - 1) return undefined;
  const amount = decimals === 0 ? digits * 100 : decimals === 1 ? digits * 10 : digits;
  return fen(from === 1 ? -amount : amount);
}

/**
 * Reads an amount as people write it: `1,234.50`, `1 234.50`, `１２３４．５`, `￥12万元`, `(12)` and `-12` as negative.
 * @param unit the unit of a bare number; a suffix 元, 万元 or 万 in the text wins
 * @returns the amount in 分, exact, or why it is none: more decimals than a 分 can hold are refused, never rounded
 */
export function parseAmount(text: string, unit: AmountUnit = '元'): Result<Fen, AmountError> {
  const plain = unit === '元' ? plainFen(text) : undefined;
  if (plain !== undefined) return ok(plain);
  let rest = text
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[−－]/g, '-')
    .replaceAll('。', '.')
    .replace(BLANK_BESIDE_SIGNS, '');
  if (rest === '') return refuse({ code: 'EMPTY' });
  let negative = false;
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed?.[1] !== undefined) {
    negative = true;
    rest = bracketed[1];
  }
  if (/^[-+]/.test(rest)) {
    if (bracketed) return refuse({ code: 'NOT_A_NUMBER', text });
    negative = rest.startsWith('-');
    rest = rest.slice(1);
  }
  rest = rest.replace(/^[¥￥]/, '');
  const suffix = /(万元|万|元)$/.exec(rest)?.[1];
  if (suffix !== undefined) rest = rest.slice(0, -suffix.length);
  const takenUnit: AmountUnit = suffix === undefined ? unit : suffix === '元' ? '元' : '万元';
  const digits = bareDigits(rest);
  if (digits === undefined) return refuse({ code: 'NOT_A_NUMBER', text });
  return decimalToFen({ digits, unit: takenUnit, negative, text });
}

/**
 * Reads an amount of the exchange format: 元, digits with at most two decimals, no sign, no separators.
 * Source: budget package, version 1.
 */
export function parsePackageAmount(text: string): Result<Fen, AmountError> {
  if (text === '') return refuse({ code: 'EMPTY' });
  if (!/^\d+(\.\d+)?$/.test(text)) return refuse({ code: 'NOT_A_NUMBER', text });
  return decimalToFen({ digits: text, unit: '元', negative: false, text });
}

function decimalToFen(input: {
  digits: string;
  unit: AmountUnit;
  negative: boolean;
  text: string;
}): Result<Fen, AmountError> {
  const [whole = '', fraction = ''] = input.digits.split('.');
  const limit = DECIMALS[input.unit];
  const kept = fraction.slice(0, limit).padEnd(limit, '0');
  if (/[1-9]/.test(fraction.slice(limit)) || (fraction.length > limit && input.unit === '元'))
    return refuse({ code: 'TOO_MANY_DECIMALS', text: input.text, limit });
  const magnitude = BigInt(whole || '0') * BigInt(SCALE[input.unit]) + BigInt(kept || '0');
  if (magnitude > BigInt(Number.MAX_SAFE_INTEGER)) return refuse({ code: 'TOO_LARGE', text: input.text });
  return ok(fen(input.negative ? -Number(magnitude) : Number(magnitude)));
}
