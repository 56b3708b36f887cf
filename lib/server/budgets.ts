import type { Result } from '#lib/core/result/index.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import { findBudget } from '#lib/usecases/find-budget.ts';
import { listBudgets } from '#lib/usecases/list-budgets.ts';
import type { BudgetHeader } from '#lib/usecases/ports/index.ts';
import { type ReadBudget, readBudget } from '#lib/usecases/read-budget.ts';
import type { Refusal } from '#lib/usecases/refusals.ts';
import { container } from './container.ts';

export type { BudgetHeader, ReadBudget, Refusal };

/** Budgets that the actor may see, in code order. */
export async function listVisibleBudgets(actor: Actor): Promise<BudgetHeader[]> {
  const { services } = await container();
  return listBudgets({ services, actor });
}

/** What is known of a budget without its contents; nothing where there is none or the actor may not see it. */
export async function findVisibleBudget(actor: Actor, key: BudgetKey): Promise<BudgetHeader | undefined> {
  const { services } = await container();
  return findBudget({ services, actor, key });
}

/** A budget with its state, revisions and proof of access; `NOT_FOUND` also where the actor may not see it. */
export async function loadBudget(actor: Actor, key: BudgetKey): Promise<Result<ReadBudget, Refusal>> {
  const { services } = await container();
  return readBudget({ services, actor, key });
}
