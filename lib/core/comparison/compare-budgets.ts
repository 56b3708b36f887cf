import { type Fen, fen, sumFen } from '#lib/core/money/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { addParts, type Parts, partsOf } from './cause.ts';
import { comparePurchases, type PurchaseChange } from './compare-purchases.ts';
import { type GroupChange, type Grouping, groupChanges } from './group-changes.ts';
import { type LineCuts, linesOf, projectCodes } from './line.ts';
import { type LineChange, lineChange, postingsOf } from './line-change.ts';
import { pairLines } from './pair-lines.ts';

/**
 * What differs between two budgets, in 分. `lines` are those that changed, the largest difference first; `groups` add them
 * up by what they are for. What is bought is told beside: it is part of expenditure and adds nothing.
 */
export type BudgetComparison = {
  before: Fen;
  after: Fen;
  difference: Fen;
  parts: Parts;
  lines: readonly LineChange[];
  groups: Record<Grouping, readonly GroupChange[]>;
  purchases: readonly PurchaseChange[];
};

/**
 * Compares the expenditure of two budgets of one department, of one year or of two. Every difference is split into causes
 * that add up to it exactly; from after to before all signs are the other.
 * @param input.cuts what reviewers took off lines of the later budget since the earlier one
 */
export function compareBudgets(input: { before: Budget; after: Budget; cuts?: LineCuts }): BudgetComparison {
  const { before, after, cuts = new Map() } = input;
  const codes = projectCodes({ before, after });
  const sides = { before: linesOf({ budget: before, codes }), after: linesOf({ budget: after, cuts }) };
  const lines = pairLines(sides)
    .flatMap((pair) => lineChange(pair) ?? [])
    .sort(largestFirst);
  const sums: Parameters<typeof addParts>[0] = {};
  for (const change of lines) for (const { parts } of postingsOf(change)) addParts(sums, parts);
  const [from, to] = [sides.before, sides.after].map((side) => sumFen(side.map(({ amount }) => amount)));
  const totals = { before: fen(from ?? 0), after: fen(to ?? 0) };
  const grouped = (by: Grouping) => groupChanges({ by, sides, changes: lines });
  return {
    ...totals,
    difference: fen(totals.after - totals.before),
    parts: partsOf(sums),
    lines,
    groups: {
      unit: grouped('unit'),
      function: grouped('function'),
      economic: grouped('economic'),
      project: grouped('project'),
    },
    purchases: comparePurchases({ before, after, codes }),
  };
}

function largestFirst(a: LineChange, b: LineChange): number {
  return Math.abs(b.difference) - Math.abs(a.difference) || (a.id < b.id ? -1 : 1);
}
