import type { Fen } from '#lib/core/money/index.ts';

/**
 * Sums over a tree, kept while its leaves change: an edit is a difference that goes up to the root, whatever the number
 * of rows. Whole numbers of 分 in 64 bits: exact for any thousand amounts that money can hold.
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
  const sums = new BigInt64Array(parents.length);
  return {
    set(leaf, amount) {
      const difference = BigInt(amount ?? 0) - (sums[leaf] ?? 0n);
      if (difference === 0n) return;
      for (let node = leaf; node >= 0; node = parents[node] ?? -1) sums[node] = (sums[node] ?? 0n) + difference;
    },
    sum(node) {
      const exact = Number(sums[node] ?? 0n);
      return Number.isSafeInteger(exact) ? (exact as Fen) : undefined;
    },
  };
}
