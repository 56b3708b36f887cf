import type { Fen } from '#lib/core/money/index.ts';

/** 万元 in 元: how many times too large an amount is when it was keyed in as 元 where 万元 were asked. */
const FACTOR = 10_000;
/** Neighbours are not all alike: from half the factor on the unit is to blame rather than the amount. */
const SUSPICIOUS = FACTOR / 2;
/** Fewer neighbours than this say nothing. */
const FEWEST = 2;

/** Whether an amount is some ten thousand times the middle of its neighbours: keyed in in the wrong unit, it seems. */
export function isTenThousandfold(input: { amount: Fen; neighbours: readonly (Fen | undefined)[] }): boolean {
  const sizes = input.neighbours
    .flatMap((amount) => (amount === undefined || amount === 0 ? [] : [Math.abs(amount)]))
    .sort((a, b) => a - b);
  const middle = sizes[Math.floor((sizes.length - 1) / 2)];
  return sizes.length >= FEWEST && middle !== undefined && Math.abs(input.amount) >= middle * SUSPICIOUS;
}
