import type { FormKey } from '#lib/core/forms/index.ts';
import type { CommentRequest, CutRequest } from '#lib/core/screen/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import { addComment } from '#lib/usecases/comments/add-comment.ts';
import { cutAmount } from '#lib/usecases/cuts/cut-amount.ts';
import type { Services } from '#lib/usecases/services.ts';
import { person } from './actors.ts';
import { GOLDEN_KEY } from './stored-budget.ts';

/** The reviewer of the golden department's section. */
export const REVIEWER: Actor = person({ role: 'section-reviewer' });

/** Remarks as somebody. */
export function remark(services: Services, input: { actor: Actor; comment: CommentRequest; idempotencyKey?: string }) {
  const { actor, comment, idempotencyKey = crypto.randomUUID() } = input;
  return addComment({ services, actor, key: GOLDEN_KEY, idempotencyKey, comment });
}

/** Cuts as the section's reviewer, unless told otherwise. */
export function cut(
  services: Services,
  input: FormKey &
    Pick<CutRequest, 'row' | 'amount' | 'seen'> & { actor?: Actor; reason?: string; idempotencyKey?: string },
) {
  const { actor = REVIEWER, idempotencyKey = crypto.randomUUID(), reason = '压减一般性支出', ...place } = input;
  const { form, owner, row, amount, seen } = place;
  return cutAmount({
    services,
    actor,
    key: GOLDEN_KEY,
    idempotencyKey,
    cut: { form, owner, row, amount, seen, reason },
  });
}
