import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import type { BudgetHeader } from '../ports/index.ts';
import type { Services } from '../services.ts';

/** What is known of a budget without its contents; nothing where there is none or the actor may not see it. */
export async function findBudget(input: {
  services: Pick<Services, 'storage'>;
  actor: Actor;
  key: BudgetKey;
}): Promise<BudgetHeader | undefined> {
  const { services, actor, key } = input;
  return services.storage.read((repositories) => repositories.budgets.find({ actor, key }));
}
