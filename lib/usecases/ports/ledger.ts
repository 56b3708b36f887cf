import type { LedgerLine } from '#lib/core/forms/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import type { Actor, AuthorizedBudget, BudgetKey, StateId } from '#lib/core/workflow/index.ts';

/** A unit's part of a budget with its expenditure. */
export type UnitTotal = { key: BudgetKey; code: string; name: string; state: StateId; total: Fen };

/** Expenditure as it follows from the valid rows of the forms. */
export type LedgerRepository = {
  /** Lines of a budget that the actor may see, by id. */
  ofBudget(authorized: AuthorizedBudget): Promise<LedgerLine[]>;
  /** Exact sum in 分 of all of the budget's lines, every unit's. A guard: no figure is shown from it. */
  sum(key: BudgetKey): Promise<bigint>;
  /** Puts lines in the place of those of the same id, and takes lines away. */
  write(change: { key: BudgetKey; put: readonly LedgerLine[]; removed: readonly string[] }): Promise<void>;
  /** Takes every line of a budget away. */
  clear(key: BudgetKey): Promise<void>;
  /** The units of all budgets that the actor may see with their exact expenditure, budgets and units in order. */
  totals(actor: Actor): Promise<UnitTotal[]>;
};
