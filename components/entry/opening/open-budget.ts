import { type Answer, ask } from '#components/server/ask.ts';
import type { BudgetOpening } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';

const UNREACHABLE = '连不上服务器。请检查网络后再试。';
const NO_WORDS = '没有建成，服务器没有说原因。请稍后再试。';

/** Opens a budget. @returns its key, or in words why there is none */
export async function sendOpening(opening: BudgetOpening): Promise<BudgetKey | string> {
  const answer: Answer<{ key: BudgetKey }> = await ask('/api/budgets', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(opening),
  });
  if (answer.ok) return answer.value.key;
  if (answer.status === 0) return UNREACHABLE;
  return [answer.message ?? NO_WORDS, ...fieldMessages(answer.body)].join('\n');
}

/** What is wrong with single fields, where the refusal says so. */
function fieldMessages(body: unknown): string[] {
  const errors = (body as { errors?: readonly { message?: string }[] } | undefined)?.errors ?? [];
  return errors.flatMap(({ message }) => message ?? []);
}
