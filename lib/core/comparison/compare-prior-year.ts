import { type Fen, fen, sumFen } from '#lib/core/money/index.ts';
import type { Budget, PriorYear } from '#lib/core/package/index.ts';
import { partsOf } from './cause.ts';
import type { GroupChange } from './group-changes.ts';

/**
 * A budget beside last year's figures as they were stated, where last year's budget is not in the product: by 项 and by
 * project, in 分. Nobody can tell more of a difference than that something is new, gone or other.
 */
export type PriorYearComparison = {
  before: Fen;
  after: Fen;
  difference: Fen;
  function: readonly GroupChange[];
  /** Last year's projects are known by their names alone; as a rule 人员类 and 公用经费 are not among them. */
  project: readonly GroupChange[];
};

/** Sets a budget beside last year's stated figures; the largest difference first. */
export function comparePriorYear({ budget, priorYear }: { budget: Budget; priorYear: PriorYear }): PriorYearComparison {
  const after = sumFen(budget.expenditure.map(({ amount }) => amount));
  const before = priorYear.totals.total;
  const names = new Map(budget.projects.map(({ code, name }) => [code, name.trim()]));
  const stated = priorYear.projects ?? [];
  const kept = new Set(stated.map(({ name }) => name.trim()));
  const specific = new Set(
    budget.projects.flatMap(({ name, category }) =>
      kept.has(name.trim()) || !['personnel', 'operating'].includes(category) ? [name.trim()] : [],
    ),
  );
  return {
    before,
    after,
    difference: fen(after - before),
    function: grouped({
      before: priorYear.functions.map(({ function: id, total }) => [id, total]),
      after: budget.expenditure.map(({ function: id, amount }) => [id, amount]),
    }),
    project:
      priorYear.projects === undefined
        ? []
        : grouped({
            before: stated.map(({ name, amount }) => [name.trim(), amount]),
            after: budget.expenditure.flatMap(({ project, amount }): [string, Fen][] => {
              const name = names.get(project);
              return name !== undefined && specific.has(name) ? [[name, amount]] : [];
            }),
          }),
  };
}

type Amounts = readonly (readonly [id: string, amount: Fen])[];

function grouped({ before, after }: { before: Amounts; after: Amounts }): GroupChange[] {
  const [from, to] = [summed(before), summed(after)];
  return [...new Set([...from.keys(), ...to.keys()])]
    .flatMap((id): GroupChange[] => {
      const amounts = { before: fen(from.get(id) ?? 0), after: fen(to.get(id) ?? 0) };
      const difference = fen(amounts.after - amounts.before);
      if (difference === 0) return [];
      const cause = amounts.before === 0 ? 'new' : amounts.after === 0 ? 'gone' : 'other';
      return [{ id, ...amounts, difference, parts: partsOf({ [cause]: difference }), lines: [] }];
    })
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || (a.id < b.id ? -1 : 1));
}

function summed(entries: Amounts): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [id, amount] of entries) sums.set(id, (sums.get(id) ?? 0) + amount);
  return sums;
}
