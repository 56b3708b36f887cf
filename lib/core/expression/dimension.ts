import { multiply, type Rational, rational } from './rational.ts';
import type { WrittenUnit } from './tree.ts';
import { UNIT_BY_NAME } from './units.ts';

/**
 * What a value measures: powers of money and of each thing counted. `bare` is how many plain numbers were multiplied into
 * it: each may stand for one count that was written without its unit, as accountants do (`900元/人·月×68×12`).
 */
export type Dimension = { money: number; counts: ReadonlyMap<string, number>; bare: number };

/** A plain number. */
export const BARE: Dimension = { money: 0, counts: new Map(), bare: 1 };
/** A share: 80% stands for no count. */
export const SHARE: Dimension = { money: 0, counts: new Map(), bare: 0 };
/** An amount of money. */
export const MONEY: Dimension = { money: 1, counts: new Map(), bare: 0 };

export function isMoney({ money, counts }: Dimension): boolean {
  return money === 1 && counts.size === 0;
}

export function isPlain({ money, counts }: Dimension): boolean {
  return money === 0 && counts.size === 0;
}

export function sameUnits(a: Dimension, b: Dimension): boolean {
  return (
    a.money === b.money &&
    a.counts.size === b.counts.size &&
    [...a.counts].every(([name, power]) => b.counts.get(name) === power)
  );
}

/** The dimension of a product, or of a quotient where `power` is -1. */
export function combine(input: { left: Dimension; right: Dimension; power: 1 | -1 }): Dimension {
  const { left, right, power } = input;
  const counts = new Map(left.counts);
  for (const [name, exponent] of right.counts) {
    const together = (counts.get(name) ?? 0) + power * exponent;
    if (together === 0) counts.delete(name);
    else counts.set(name, together);
  }
  return { money: left.money + power * right.money, counts, bare: left.bare + (power === 1 ? right.bare : 0) };
}

/**
 * Takes as money what an accountant means as money: counts that remain beside 元 cancel loosely (68人×900元×12月), and
 * what was asked for below the line (900元/人·月) may be met by plain numbers. A 元/月 that nothing was multiplied into stays one.
 */
export function settle(dimension: Dimension): Dimension {
  if (dimension.money !== 1) return dimension;
  return missing(dimension).length <= dimension.bare ? MONEY : dimension;
}

/** Counts below the line, each as often as its power says. */
export function missing({ counts }: Dimension): string[] {
  return [...counts].flatMap(([name, power]) => (power < 0 ? Array<string>(-power).fill(name) : []));
}

/** The dimension of a unit as written, and how many of its base one of it is: 分 for money. */
export function readUnit(unit: WrittenUnit): { dimension: Dimension; scale: Rational } {
  let dimension: Dimension = SHARE;
  let scale = rational(unit.tenThousand ? 10_000n : 1n);
  for (const { name, below } of unit.parts) {
    const worth = UNIT_BY_NAME.get(name)?.fen;
    const right: Dimension = worth === undefined ? { ...SHARE, counts: new Map([[name, 1]]) } : MONEY;
    dimension = combine({ left: dimension, right, power: below ? -1 : 1 });
    if (worth !== undefined) scale = multiply(scale, below ? rational(1n, worth) : rational(worth));
  }
  return { dimension, scale };
}

/** For people: `元/人·月`, `人×月`, `数字`. */
export function dimensionText({ money, counts }: Dimension): string {
  const all: [string, number][] = [['元', money], ...counts];
  const side = (sign: 1 | -1) => all.flatMap(([name, power]) => Array<string>(Math.max(0, sign * power)).fill(name));
  const [above, below] = [side(1), side(-1)];
  if (above.length + below.length === 0) return '数字';
  return `${above.length === 0 ? '1' : above.join('×')}${below.length === 0 ? '' : `/${below.join('·')}`}`;
}
