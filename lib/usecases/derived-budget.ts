import { templateFor } from '#lib/core/disclosure/index.ts';
import { assembleBudget, priorYearOf } from '#lib/core/forms/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import type { DraftSource } from './read-budget.ts';

/**
 * The budget that everything is derived from: what the forms come to, with last year's figures out of last year's own
 * forms where it does not state any itself. An export leaves them out: they are not the budget's.
 */
export function derivedBudget(source: DraftSource & { lastYear?: DraftSource }): Budget {
  const { budget } = assembleBudget(source);
  const { lastYear } = source;
  const template = templateFor({ id: budget.template, fiscalYear: budget.fiscalYear });
  if (budget.priorYear !== undefined || lastYear === undefined || template === undefined) return budget;
  const { agencyOperatingScope } = template;
  return { ...budget, priorYear: priorYearOf({ budget: assembleBudget(lastYear).budget, agencyOperatingScope }) };
}
