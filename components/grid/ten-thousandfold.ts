import type { Fen } from '#lib/core/money/index.ts';

/** 万元 in 元: how many times too large an amount is when it was keyed in as 元 where 万元 were asked. */
const FACTOR = 10_000;
/** Amounts are not all alike: from half the factor on the unit is to blame rather than the amount. */
const SUSPICIOUS = FACTOR / 2;
/** What stood in the same place is alike but for the unit: many times more than the factor is another amount. */
const BEYOND = FACTOR * 2;
/** Fewer neighbours than this say nothing. */
const FEWEST = 2;

/** Amounts that one is compared with, each absent where there is none. */
export type Compared = {
  neighbours: readonly (Fen | undefined)[];
  /** What stood in the cell before it was written. */
  before: Fen | undefined;
  /** What it was last year. */
  lastYear: Fen | undefined;
};

/**
 * What an amount is some ten thousand times of, in words: it seems keyed in in the wrong unit. Nothing where it is not.
 * What is nearest to it speaks first.
 */
export function tenThousandfoldOf(input: { amount: Fen } & Compared): string | undefined {
  const { amount, neighbours, before, lastYear } = input;
  const times = (than: number | undefined) => (than === undefined || than === 0 ? 0 : Math.abs(amount / than));
  const misread = (than: Fen | undefined) => times(than) >= SUSPICIOUS && times(than) <= BEYOND;
  if (misread(before)) return '原来金额';
  if (misread(lastYear)) return '上年金额';
  return times(middleOf(neighbours)) >= SUSPICIOUS ? '相邻金额' : undefined;
}

function middleOf(amounts: Compared['neighbours']): number | undefined {
  const sizes = amounts
    .flatMap((amount) => (amount === undefined || amount === 0 ? [] : [Math.abs(amount)]))
    .sort((a, b) => a - b);
  return sizes.length < FEWEST ? undefined : sizes[Math.floor((sizes.length - 1) / 2)];
}
