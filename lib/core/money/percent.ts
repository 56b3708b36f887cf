import type { Fen } from './fen.ts';

/**
 * `part` as a percentage of `whole`, two decimals, half up, without the sign of either: `21.83`.
 * Exact: computed in integers, so that no half is lost to binary fractions.
 * @throws RangeError when `whole` is nothing: a percentage of nothing is never stated.
 */
export function percentOf(input: { part: Fen; whole: Fen }): string {
  const whole = BigInt(Math.abs(input.whole));
  if (whole === 0n) throw new RangeError('percentage of nothing');
  const part = BigInt(Math.abs(input.part));
  const hundredths = (part * 20_000n + whole) / (2n * whole);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}
