import { askInWords } from '#components/server/ask-in-words.ts';
import { budgetPath } from '#components/shell/addresses.ts';
import type { PriorReading } from '#lib/core/entry/index.ts';
import type { Result } from '#lib/core/result/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';

/** Sends last year's published report; answers what it says for 上年预算数, or a sentence why nothing. */
export function sendPriorReport(input: {
  budget: BudgetKey;
  file: File;
  signal: AbortSignal;
}): Promise<Result<PriorReading, string>> {
  const { budget, file, signal } = input;
  const body = new FormData();
  body.set('report', file);
  return askInWords({ address: `/api${budgetPath(budget)}/prior-report`, request: { method: 'POST', body, signal } });
}
