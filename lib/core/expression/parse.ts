import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { ExpressionError } from './errors.ts';
import { decimalToRational } from './rational.ts';
import { readTokens, type Token } from './tokens.ts';
import type { ExpressionNode, WrittenUnit } from './tree.ts';
import { UNIT_BY_NAME } from './units.ts';

/** Longest expression, in characters. It also bounds how deep brackets nest and how large a number grows. */
export const EXPRESSION_LIMIT = 500;

/** Ends the reading from wherever it is; never leaves this file. */
class Refused extends Error {
  readonly reason: ExpressionError;
  constructor(reason: ExpressionError) {
    super(reason.code);
    this.reason = reason;
  }
}

/**
 * Reads an expression: `68*900*12`, `68人×900元/人·月×12月`, `(1+10%)×3万元`. A leading `=`, as Excel has it, is passed over.
 * `/` followed by a unit belongs to the unit; followed by a number or a bracket it divides.
 */
export function parseExpression(text: string): Result<ExpressionNode, ExpressionError> {
  if (text.length > EXPRESSION_LIMIT) return refuse({ code: 'TOO_LONG', limit: EXPRESSION_LIMIT });
  const body = text.replace(/^(\s*)[=＝]/, '$1 ');
  const tokens = readTokens(body);
  if (!tokens.ok) return tokens;
  if (tokens.value.length === 0) return refuse({ code: 'EMPTY' });
  try {
    return ok(new Reader(body, tokens.value).whole());
  } catch (error) {
    if (error instanceof Refused) return refuse(error.reason);
    throw error;
  }
}

class Reader {
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private next = 0;

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
  }

  whole(): ExpressionNode {
    const node = this.sum();
    if (this.tokens[this.next] !== undefined) throw this.unexpected();
    return node;
  }

  private sum(): ExpressionNode {
    let left = this.product();
    for (let operator = this.take('+', '-'); operator !== undefined; operator = this.take('+', '-')) {
      const right = this.product();
      left = { kind: 'sum', operator, left, right, ...span(left, right) };
    }
    return left;
  }

  private product(): ExpressionNode {
    let left = this.factor();
    for (let operator = this.take('*', '/'); operator !== undefined; operator = this.take('*', '/')) {
      const right = this.factor();
      left = { kind: 'product', operator, left, right, ...span(left, right) };
    }
    return left;
  }

  private factor(): ExpressionNode {
    const start = this.tokens[this.next];
    const sign = this.take('+', '-');
    if (sign === undefined || start === undefined) return this.value();
    const operand = this.factor();
    return { kind: 'sign', sign, operand, ...span(start, operand) };
  }

  private value(): ExpressionNode {
    const token = this.tokens[this.next];
    if (token?.kind === 'sign' && token.sign === '(') {
      this.next += 1;
      const inner = this.sum();
      const closing = this.tokens[this.next];
      if (closing === undefined) throw new Refused({ code: 'UNCLOSED', at: token.at });
      if (this.take(')') === undefined) throw this.unexpected();
      return { kind: 'group', inner, ...this.tail(), ...this.since(token) };
    }
    const currency = token?.kind === 'currency';
    if (currency) this.next += 1;
    const number = this.tokens[this.next];
    if (number?.kind !== 'number') throw this.unexpected();
    this.next += 1;
    const tail = this.tail();
    const unit = currency ? { unit: inYuan(tail.unit) } : {};
    const value = decimalToRational(number.digits);
    return { kind: 'number', digits: number.digits, value, ...tail, ...unit, ...this.since(currency ? token : number) };
  }

  /** `%`, or a unit, behind a number or a bracket. */
  private tail(): { percent: boolean; unit?: WrittenUnit } {
    if (this.take('%') !== undefined) return { percent: true };
    const unit = this.unit();
    return unit === undefined ? { percent: false } : { percent: false, unit };
  }

  private unit(): WrittenUnit | undefined {
    const parts: { name: string; below: boolean }[] = [];
    let tenThousand = false;
    let below = false;
    if (this.tokens[this.next]?.kind === 'ten-thousand') {
      this.next += 1;
      tenThousand = true;
      const follows = this.tokens[this.next];
      // 3万 is money, 3万人 are people.
      if (follows?.kind !== 'unit') parts.push({ name: '元', below });
    }
    for (;;) {
      const token = this.tokens[this.next];
      const joint = token?.kind === 'sign' && (token.sign === '/' || token.sign === '·') ? token.sign : undefined;
      const begins = parts.length === 0;
      const after = this.tokens[joint === undefined ? this.next : this.next + 1];
      if (after?.kind !== 'unit' || (joint === '·' && begins)) break;
      // `元/人月` is how most write 元/人·月; money is never joined so.
      if (joint === undefined && !begins && (isMoney(parts.at(-1)?.name) || isMoney(after.unit.name))) break;
      if (joint === '/') below = true;
      parts.push({ name: after.unit.name, below });
      this.next += joint === undefined ? 1 : 2;
    }
    const [first, ...others] = parts;
    if (first === undefined) return undefined;
    if (!tenThousand || first.name !== '元') return { tenThousand, parts };
    return { tenThousand: false, parts: [{ ...first, name: '万元' }, ...others] };
  }

  private take<S extends '+' | '-' | '*' | '/' | '(' | ')' | '%'>(...signs: S[]): S | undefined {
    const token = this.tokens[this.next];
    if (token?.kind !== 'sign' || !signs.includes(token.sign as S)) return undefined;
    this.next += 1;
    return token.sign as S;
  }

  private since(start: Token): { at: number; length: number } {
    return span(start, this.tokens[this.next - 1] ?? start);
  }

  private unexpected(): Refused {
    const token = this.tokens[this.next];
    if (token === undefined) return new Refused({ code: 'ENDS_EARLY' });
    return new Refused({
      code: 'UNEXPECTED',
      at: token.at,
      found: this.text.slice(token.at, token.at + token.length),
    });
  }
}

function isMoney(unit: string | undefined): boolean {
  return unit !== undefined && UNIT_BY_NAME.get(unit)?.fen !== undefined;
}

/** What `￥` before a number says of it: `￥5/人` is in 元/人, `￥5万元` says its own money. */
function inYuan(unit: WrittenUnit | undefined): WrittenUnit {
  const parts = unit?.parts ?? [];
  if (unit !== undefined && parts.some(({ name }) => UNIT_BY_NAME.get(name)?.fen !== undefined)) return unit;
  return { tenThousand: false, parts: [{ name: '元', below: false }, ...parts] };
}

function span(
  from: { at: number; length: number },
  to: { at: number; length: number },
): { at: number; length: number } {
  return { at: from.at, length: to.at + to.length - from.at };
}
