import type { Actor } from '#lib/core/workflow/index.ts';
import type { BudgetProgress, Repositories } from '../ports/index.ts';

/** How far the budgets of a region have come. */
export async function regionProgress(input: {
  repositories: Pick<Repositories, 'progress'>;
  actor: Actor;
  region: string;
}): Promise<BudgetProgress[]> {
  const { repositories, actor, region } = input;
  return (await repositories.progress.list(actor)).filter(({ key }) => key.region === region);
}
