import type { ExpenditureLine, IncomeLine } from '#lib/core/ledger/index.ts';
import { type Fen, fen } from '#lib/core/money/index.ts';

/** Lines that count in the same cells, as one amount; `line` stands for all of them. */
export type LineGroup<L> = { line: L; cells: number[]; amount: Fen };

/** An atom of the published tables: money that comes in by one group and goes out by another, or only one of the two. */
export type Atom = { cells: number[]; amount: Fen };

type Rest<L> = { group: LineGroup<L>; left: number };

/** Keys by which income is matched to expenditure, the closest first: what matches is rounded once for both sides. */
const CLOSENESS: readonly ((line: ExpenditureLine | IncomeLine) => string)[] = [
  (line) => `${line.unit}|${line.source}|${line.period}`,
  (line) => `${line.unit}|${line.fund}|${line.period}`,
  (line) => `${line.unit}|${line.fund}`,
  (line) => `${line.fund}|${line.period}`,
  (line) => line.fund,
  () => '',
];

/**
 * Splits both sides into atoms so that income and expenditure that are equal in 分 stay equal after rounding: by unit
 * and source where they balance there, else by fund, else altogether. What one side has alone is an atom of its own.
 */
export function pairLines(input: {
  expenditure: readonly LineGroup<ExpenditureLine>[];
  income: readonly LineGroup<IncomeLine>[];
}): Atom[] {
  const atoms: Atom[] = [];
  let spending = input.expenditure.map((group) => ({ group, left: group.amount as number }));
  let earning = input.income.map((group) => ({ group, left: group.amount as number }));
  for (const keyOf of CLOSENESS) {
    const earningByKey = Map.groupBy(earning, (rest) => keyOf(rest.group.line));
    for (const [key, spent] of Map.groupBy(spending, (rest) => keyOf(rest.group.line)))
      matchRests({ spending: spent, earning: earningByKey.get(key) ?? [], atoms });
    spending = spending.filter((rest) => rest.left > 0);
    earning = earning.filter((rest) => rest.left > 0);
  }
  for (const rest of [...spending, ...earning]) atoms.push({ cells: rest.group.cells, amount: fen(rest.left) });
  return atoms;
}

function matchRests(input: { spending: Rest<ExpenditureLine>[]; earning: Rest<IncomeLine>[]; atoms: Atom[] }): void {
  let next = 0;
  for (const spent of input.spending)
    while (spent.left > 0 && next < input.earning.length) {
      const earned = input.earning[next] as Rest<IncomeLine>;
      const amount = Math.min(spent.left, earned.left);
      if (amount > 0) input.atoms.push({ cells: [...spent.group.cells, ...earned.group.cells], amount: fen(amount) });
      spent.left -= amount;
      earned.left -= amount;
      if (earned.left === 0) next += 1;
    }
}
