import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import { findBudget } from '#lib/usecases/find-budget.ts';
import { type ListedBudget, listBudgets } from '#lib/usecases/list-budgets.ts';
import type { BudgetHeader } from '#lib/usecases/ports/index.ts';
import { container } from './container.ts';

export type { BudgetHeader, ListedBudget };

/** Budgets that the actor may see with their totals, in code order. */
export async function listVisibleBudgets(actor: Actor): Promise<ListedBudget[]> {
  const { services } = await container();
  return listBudgets({ services, actor });
}

/** What is known of a budget without its contents; nothing where there is none or the actor may not see it. */
export async function findVisibleBudget(actor: Actor, key: BudgetKey): Promise<BudgetHeader | undefined> {
  const { services } = await container();
  return findBudget({ services, actor, key });
}
