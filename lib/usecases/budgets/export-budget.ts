import type { Budget } from '#lib/core/package/index.ts';
import { ok, type Result } from '#lib/core/result/index.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import type { Refusal } from '../refusals.ts';
import type { Services } from '../services.ts';
import { readBudget } from './read-budget.ts';

/** The budget as it was imported, field by field and in its order, with what was changed since. */
export async function exportBudget(input: {
  services: Pick<Services, 'storage' | 'classificationOf'>;
  actor: Actor;
  key: BudgetKey;
}): Promise<Result<Budget, Refusal>> {
  const found = await readBudget({ ...input, action: 'export' });
  return found.ok ? ok(found.value.budget) : found;
}
