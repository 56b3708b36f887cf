import { templateFor } from '#lib/core/disclosure/index.ts';
import { assembleBudget, priorYearOf } from '#lib/core/forms/index.ts';
import type { Budget, PriorYear } from '#lib/core/package/index.ts';
import type { AssembledDraft } from '../examination/examine-budget.ts';
import type { DraftSource } from './read-budget.ts';

/**
 * The budget that everything is derived from: what the forms come to, with last year's figures out of last year's own
 * forms where it does not state any itself. An export leaves them out: they are not the budget's.
 */
export function derivedBudget(source: DraftSource & { lastYear?: DraftSource }): Budget {
  return assembledDraft(source).budget;
}

/** The same, with what the forms come to by themselves, and what of them does not count. */
export function assembledDraft(source: DraftSource & { lastYear?: DraftSource }): AssembledDraft {
  const { draft, classification, lastYear, ruleSettings } = source;
  const assembled = assembleBudget({ draft, classification });
  const { budget } = assembled;
  const kept = { draft, classification, assembled, ...(ruleSettings === undefined ? {} : { ruleSettings }) };
  if (budget.priorYear !== undefined || lastYear === undefined) return { ...kept, budget };
  const priorYear = figuresOfLastYear({ lastYear, template: budget.template, fiscalYear: budget.fiscalYear });
  return { ...kept, budget: priorYear === undefined ? budget : { ...budget, priorYear } };
}

/** Last year's figures as this year's report compares with them; nothing where its template is not in force. */
export function figuresOfLastYear(input: {
  lastYear: DraftSource;
  template: string;
  fiscalYear: number;
}): PriorYear | undefined {
  const template = templateFor({ id: input.template, fiscalYear: input.fiscalYear });
  if (template === undefined) return undefined;
  const { agencyOperatingScope } = template;
  return priorYearOf({ budget: assembleBudget(input.lastYear).budget, agencyOperatingScope });
}
