import { budgetPath } from '#components/shell/addresses.ts';
import type { PriorReading } from '#lib/core/entry/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';

const FAILED = '没有送达服务器。请检查网络后再试';

/** Sends last year's published report; answers what it says for 上年预算数, or a sentence why nothing. */
export async function sendPriorReport(input: {
  budget: BudgetKey;
  file: File;
  signal: AbortSignal;
}): Promise<Result<PriorReading, string>> {
  const { budget, file, signal } = input;
  const body = new FormData();
  body.set('report', file);
  const address = `/api${budgetPath(budget)}/prior-report`;
  const answer = await fetch(address, { method: 'POST', body, signal }).catch(() => undefined);
  if (answer === undefined) return refuse(FAILED);
  if (answer.ok) return ok((await answer.json()) as PriorReading);
  const said = (await answer.json().catch(() => undefined)) as { message?: string } | undefined;
  return refuse(said?.message ?? FAILED);
}
