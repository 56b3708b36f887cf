import type { Actor } from '#lib/core/workflow/index.ts';
import type { BudgetHeader } from './ports/index.ts';
import type { Services } from './services.ts';

/** Budgets that the actor may see, in code order. */
export async function listBudgets(input: {
  services: Pick<Services, 'storage'>;
  actor: Actor;
}): Promise<BudgetHeader[]> {
  return input.services.storage.read((repositories) => repositories.budgets.list(input.actor));
}
