import type { FormKey } from '#lib/core/forms/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';

/** The region's own form of a year: 公用经费定额. */
export const QUOTAS: FormKey = { form: 'quotas', owner: '' };

/** Where a region keeps its own forms of a year: with no department. */
export function quotasKey({ region, year }: Pick<BudgetKey, 'region' | 'year'>): BudgetKey {
  return { region, department: '', year };
}
