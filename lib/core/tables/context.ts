import type { Classification } from '#lib/core/classification/index.ts';
import { buildLedger, type Ledger } from '#lib/core/ledger/index.ts';
import type { Budget, Project, Unit } from '#lib/core/package/index.ts';

/** What tables are derived from: the ledger, and the names of what its codes stand for. */
export type TableContext = {
  budget: Budget;
  classification: Classification;
  ledger: Ledger;
  units: ReadonlyMap<string, Unit>;
  projects: ReadonlyMap<string, Project>;
};

/** Prepares a valid budget for derivation. */
export function tableContext(input: { budget: Budget; classification: Classification }): TableContext {
  return {
    ...input,
    ledger: buildLedger(input.budget),
    units: new Map(input.budget.units.map((unit) => [unit.code, unit])),
    projects: new Map(input.budget.projects.map((project) => [project.code, project])),
  };
}
