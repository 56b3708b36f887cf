import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import { findBudget } from '#lib/usecases/budgets/find-budget.ts';
import { type ListedBudget, listBudgets } from '#lib/usecases/budgets/list-budgets.ts';
import type { BudgetHeader } from '#lib/usecases/ports/index.ts';
import { type Inbox, readInbox } from '#lib/usecases/workflow/inbox.ts';
import { readStanding } from '#lib/usecases/workflow/list-moves.ts';
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

/** Where a budget stands for the actor, and what of it is due; nothing where it is not to be seen. */
export async function standingOf(actor: Actor, key: BudgetKey): Promise<Standing | undefined> {
  const { services } = await container();
  const standing = await readStanding({ services, actor, key });
  return standing.ok ? standing.value : undefined;
}

type Standing = Extract<Awaited<ReturnType<typeof readStanding>>, { ok: true }>['value'];

/** What waits for the actor, and what of it is due soon. */
export async function inboxOf(actor: Actor): Promise<Inbox> {
  const { services } = await container();
  return readInbox({ services, actor });
}
