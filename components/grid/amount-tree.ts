import { type Fen, ZERO_FEN } from '#lib/core/money/index.ts';

/** What of an amount is its lower part. */
const PART = 2 ** 26;

/**
 * Sums over a tree, kept while its leaves change: an edit is a difference that goes up to the root, whatever the number
 * of rows. Whole numbers of 分, exact for any thousand amounts that money can hold.
 */
export type AmountTree = {
  /** Takes an amount of a leaf; absent counts as nothing. */
  set(leaf: number, amount: Fen | undefined): void;
  /** Sum at a node in 分, a leaf's own amount for a leaf; absent where it is too large to be shown exactly. */
  sum(node: number): Fen | undefined;
};

/**
 * A tree of nothing but zeros.
 * @param parents the parent of each node, -1 for a root
 */
export function createAmountTree(parents: Int32Array): AmountTree {
  // Two numbers a node, as a sum may be larger than one holds exactly; 64-bit integers take several times as long to add.
  const lows = new Float64Array(parents.length);
  const highs = new Float64Array(parents.length);
  return {
    set(leaf, amount = ZERO_FEN) {
      const low = (amount % PART) - (lows[leaf] ?? 0);
      const high = (amount - (amount % PART)) / PART - (highs[leaf] ?? 0);
      if (low === 0 && high === 0) return;
      for (let node = leaf; node >= 0; node = parents[node] ?? -1) {
        lows[node] = (lows[node] ?? 0) + low;
        highs[node] = (highs[node] ?? 0) + high;
      }
    },
    sum(node) {
      const exact = Number(BigInt(highs[node] ?? 0) * BigInt(PART) + BigInt(lows[node] ?? 0));
      return Number.isSafeInteger(exact) ? (exact as Fen) : undefined;
    },
  };
}
