import { type AmountUnit, type Fen, fen, parseAmount } from '#lib/core/money/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import {
  BARE,
  combine,
  type Dimension,
  dimensionText,
  isMoney,
  isPlain,
  missing,
  readUnit,
  SHARE,
  sameUnits,
  settle,
} from './dimension.ts';
import type { ExpressionError } from './errors.ts';
import { EXPRESSION_LIMIT, parseExpression } from './parse.ts';
import { add, divide, multiply, negate, type Rational, rational, rationalText } from './rational.ts';
import type { ExpressionNode } from './tree.ts';

/** A value on the way: 分 to the power of its money, times what is counted. */
type Measured = { value: Rational; dimension: Dimension };
type Step = Result<Measured, ExpressionError>;

/** An amount as it was entered; `expression` is there where the text is more than a plain amount. */
export type EvaluatedAmount = { amount: Fen; expression?: string };

const FEN_OF: Record<AmountUnit, Rational> = { 元: rational(100n), 万元: rational(1_000_000n) };

/**
 * What the text of an amount box comes to, exact.
 *
 * Units are checked. The result must be money, or a plain number, which is taken in the entry unit. Counts that remain
 * beside 元 cancel loosely (`68人*900元*12月` is money); what stands below a line must be met by that count or by a plain
 * number (`900元/人·月×68×12`). Adding 元 to 人 is refused; a plain number added to money is in the entry unit, and
 * refused as ambiguous where that is 万元.
 * @param unit the entry unit of plain numbers
 * @returns 分, never rounded: a result that is no whole 分 is refused. Negative amounts are amounts.
 */
export function evaluateAmount(text: string, unit: AmountUnit = '元'): Result<EvaluatedAmount, ExpressionError> {
  const plain = text.length > EXPRESSION_LIMIT ? undefined : parseAmount(text, unit);
  if (plain?.ok) return ok({ amount: plain.value });
  if (plain !== undefined && plain.error.code !== 'NOT_A_NUMBER') return refuse(plain.error);
  const parsed = parseExpression(text);
  if (!parsed.ok) return parsed;
  const exact = exactFen(parsed.value, unit);
  if (!exact.ok) return exact;
  const amount = inFen(exact.value);
  return amount.ok ? ok({ amount: amount.value, expression: text.trim() }) : amount;
}

/** What an expression comes to in 分, also where that is no whole number of them. */
export function exactFen(node: ExpressionNode, unit: AmountUnit): Result<Rational, ExpressionError> {
  const outcome = measure(node, unit);
  if (!outcome.ok) return outcome;
  const { value, dimension } = outcome.value;
  const settled = settle(dimension);
  if (!isMoney(settled) && !isPlain(settled)) return refuse(notMoney(settled));
  return ok(isMoney(settled) ? value : multiply(value, FEN_OF[unit]));
}

function inFen(exact: Rational): Result<Fen, ExpressionError> {
  if (exact.bottom !== 1n) return refuse({ code: 'NOT_WHOLE_FEN', exact: rationalText(divide(exact, FEN_OF.元)) });
  const whole = Number(exact.top);
  return Number.isSafeInteger(whole) ? ok(fen(whole)) : refuse({ code: 'TOO_LARGE' });
}

function notMoney(dimension: Dimension): ExpressionError {
  const lacking = dimension.money === 1 ? missing(dimension) : [];
  const unit = dimensionText(dimension);
  return lacking.length === 0
    ? { code: 'NOT_MONEY', unit }
    : { code: 'NOT_MONEY', unit, missing: lacking.map((name) => `“${name}”`).join('和') };
}

function measure(node: ExpressionNode, entry: AmountUnit): Step {
  switch (node.kind) {
    case 'number':
      return ok(withTail({ measured: { value: node.value, dimension: BARE }, tail: node }));
    case 'group': {
      const inner = measure(node.inner, entry);
      return inner.ok ? ok(withTail({ measured: inner.value, tail: node })) : inner;
    }
    case 'sign': {
      const operand = measure(node.operand, entry);
      if (!operand.ok || node.sign === '+') return operand;
      return ok({ ...operand.value, value: negate(operand.value.value) });
    }
    case 'sum':
      return measureSum(node, entry);
    case 'product':
      return measureProduct(node, entry);
  }
}

type Tail = Pick<Extract<ExpressionNode, { kind: 'number' | 'group' }>, 'percent' | 'unit'>;

function withTail({ measured, tail }: { measured: Measured; tail: Tail }): Measured {
  const { value, dimension } = measured;
  if (tail.percent) return { value: divide(value, rational(100n)), dimension: isPlain(dimension) ? SHARE : dimension };
  if (tail.unit === undefined) return measured;
  const unit = readUnit(tail.unit);
  const united = combine({ left: dimension, right: unit.dimension, power: 1 });
  // The number itself is spent on its unit: 68人 is a count, no bare 68 beside it.
  return { value: multiply(value, unit.scale), dimension: { ...united, bare: Math.max(0, dimension.bare - 1) } };
}

function measureProduct(node: Extract<ExpressionNode, { kind: 'product' }>, entry: AmountUnit): Step {
  const left = measure(node.left, entry);
  if (!left.ok) return left;
  const right = measure(node.right, entry);
  if (!right.ok) return right;
  const divides = node.operator === '/';
  if (divides && right.value.value.top === 0n) return refuse({ code: 'DIVIDED_BY_ZERO', at: node.right.at });
  const value = (divides ? divide : multiply)(left.value.value, right.value.value);
  const sides = { left: left.value.dimension, right: right.value.dimension };
  return ok({ value, dimension: combine({ ...sides, power: divides ? -1 : 1 }) });
}

function measureSum(node: Extract<ExpressionNode, { kind: 'sum' }>, entry: AmountUnit): Step {
  const left = measure(node.left, entry);
  if (!left.ok) return left;
  const right = measure(node.right, entry);
  if (!right.ok) return right;
  const sides = [left.value, right.value].map(({ value, dimension }) => ({ value, dimension: settle(dimension) }));
  const [first, second] = sides as [Measured, Measured];
  const { at } = node.right;
  const agreed = agree({ first, second, entry });
  if (agreed === 'ambiguous') return refuse({ code: 'AMBIGUOUS', at });
  if (agreed === undefined) {
    const [a, b] = [dimensionText(first.dimension), dimensionText(second.dimension)];
    return refuse({ code: 'MISMATCH', at, operator: node.operator, left: a, right: b });
  }
  const [a, b] = agreed;
  return ok({ value: add(a.value, node.operator === '+' ? b.value : negate(b.value)), dimension: a.dimension });
}

/** Both sides in one unit: a plain number takes the other's, and the entry unit where the other is money. */
function agree(input: {
  first: Measured;
  second: Measured;
  entry: AmountUnit;
}): [Measured, Measured] | 'ambiguous' | undefined {
  const { first, second, entry } = input;
  const bare = Math.min(first.dimension.bare, second.dimension.bare);
  if (sameUnits(first.dimension, second.dimension))
    return [{ ...first, dimension: { ...first.dimension, bare } }, second];
  const united = isPlain(first.dimension) ? second : isPlain(second.dimension) ? first : undefined;
  if (united === undefined) return undefined;
  const { dimension } = united;
  if (dimension.money !== 0 && entry !== '元') return 'ambiguous';
  if (dimension.money !== 0 && dimension.money !== 1) return undefined;
  const lift = ({ value, dimension: own }: Measured): Measured =>
    isPlain(own) && dimension.money === 1 ? { value: multiply(value, FEN_OF.元), dimension } : { value, dimension };
  return [lift(first), lift(second)];
}
