import { type Fen, fen } from '#lib/core/money/index.ts';
import { evaluateAmount, exactFen } from './evaluate.ts';
import { FACTOR_KINDS, type FactoredExpression, type FactorKind, factorsOf, withNumbers } from './factors.ts';
import { add, multiply, negate, type Rational, rational } from './rational.ts';

/** The difference of two expressions in 分 by what their numbers say; kinds that did not change are absent. */
export type DifferenceByFactor = Partial<Record<FactorKind, Fen>>;

/**
 * Splits the difference of two amounts by what changed in the expressions that they were worked out by. Where several
 * changed at once, each gets the mean of its effects over every order in which they could have changed: the parts add up
 * exactly, and from after to before they are the same with the other sign.
 * @returns nothing where one is no expression, or they are worked out in different ways
 */
export function splitDifference(input: { before: string; after: string }): DifferenceByFactor | undefined {
  const before = factorsOf(input.before);
  const after = factorsOf(input.after);
  if (before === undefined || after === undefined || before.shape !== after.shape) return undefined;
  const [from, to] = [evaluateAmount(input.before), evaluateAmount(input.after)];
  if (!from.ok || !to.ok) return undefined;
  const total = to.value.amount - from.value.amount;
  const kinds = FACTOR_KINDS.filter((kind) => differsIn({ kind, before, after }));
  const values = valuesOfSubsets({ kinds, before, after });
  return values && sharesOf({ kinds, values, total });
}

type Pair = { before: FactoredExpression; after: FactoredExpression };

function differsIn({ kind, before, after }: Pair & { kind: FactorKind }): boolean {
  return before.factors.some((factor, at) => {
    const other = after.factors[at];
    if (factor.kind !== kind || other === undefined) return false;
    return factor.value.top !== other.value.top || factor.value.bottom !== other.value.bottom;
  });
}

/** What the expression comes to with the kinds of each subset changed; the bits of its number say which. */
function valuesOfSubsets({ kinds, before, after }: Pair & { kinds: readonly FactorKind[] }): Rational[] | undefined {
  const values: Rational[] = [];
  for (let subset = 0; subset < 2 ** kinds.length; subset += 1) {
    const numbers = before.factors.map(({ kind, value }, at) => {
      const bit = kinds.indexOf(kind);
      return bit >= 0 && (subset & (1 << bit)) !== 0 ? (after.factors[at]?.value ?? value) : value;
    });
    const outcome = exactFen(withNumbers(before.tree, numbers), '元');
    if (!outcome.ok) return undefined;
    values.push(outcome.value);
  }
  return values;
}

/** Shares in whole 分; what rounding leaves over goes to the last kind, so that nothing is lost. */
function sharesOf(input: {
  kinds: readonly FactorKind[];
  values: readonly Rational[];
  total: number;
}): DifferenceByFactor {
  const { kinds, values, total } = input;
  const shares: DifferenceByFactor = {};
  let left = total;
  for (const [bit, kind] of kinds.entries()) {
    const share = bit === kinds.length - 1 ? left : rounded(meanEffect({ bit, count: kinds.length, values }));
    left -= share;
    if (share !== 0) shares[kind] = fen(share);
  }
  return shares;
}

function meanEffect(input: { bit: number; count: number; values: readonly Rational[] }): Rational {
  const { bit, count, values } = input;
  let sum = rational(0n);
  for (const [subset, value] of values.entries()) {
    const joined = values[subset | (1 << bit)];
    if ((subset & (1 << bit)) !== 0 || joined === undefined) continue;
    const others = bitsOf(subset);
    const weight = rational(factorial(others) * factorial(count - others - 1), factorial(count));
    sum = add(sum, multiply(weight, add(joined, negate(value))));
  }
  return sum;
}

function bitsOf(subset: number): number {
  return subset.toString(2).replaceAll('0', '').length;
}

function factorial(count: number): bigint {
  return count <= 1 ? 1n : BigInt(count) * factorial(count - 1);
}

/** Half away from zero, so that the other sign rounds the same way. */
function rounded({ top, bottom }: Rational): number {
  const size = top < 0n ? -top : top;
  const whole = (2n * size + bottom) / (2n * bottom);
  return Number(top < 0n ? -whole : whole);
}
