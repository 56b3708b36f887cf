import type { CommentsView } from '#lib/core/screen/index.ts';
import { addComment } from '#lib/usecases/comments/add-comment.ts';
import { listComments } from '#lib/usecases/comments/list-comments.ts';
import { resolveComment } from '#lib/usecases/comments/resolve-comment.ts';
import { type BudgetParams, budgetKey } from './budget-address.ts';
import { readCommentRequest } from './comment-schema.ts';
import { answerRefusal, defineRoute } from './define-route.ts';
import { readIdempotencyKey } from './idempotency-key.ts';
import { describeRefusal } from './refusal-words.ts';

const NO_STORE = { headers: { 'Cache-Control': 'no-store' } };

/** Every remark on a budget that the person may see: `CommentsView`. Asked for by itself, so no sign of somebody at work. */
export const getComments = defineRoute<BudgetParams>(
  async ({ params, actor, container }) => {
    const key = budgetKey(params);
    if (key === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
    const found = await listComments({ services: container.services, actor, key });
    if (!found.ok) return answerRefusal(describeRefusal(found.error));
    const { denial, ...shown } = found.value;
    const readOnly = denial === undefined ? {} : { readOnly: describeRefusal(denial).body.message };
    return Response.json({ ...shown, ...readOnly } satisfies CommentsView, NO_STORE);
  },
  { background: true },
);

/** Writes a remark or a reply: body `CommentRequest`, header `Idempotency-Key`. Answers its id and that of its thread. */
export const postComment = defineRoute<BudgetParams>(async ({ request, params, body, actor, container }) => {
  const key = budgetKey(params);
  if (key === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const comment = readCommentRequest(body);
  const idempotencyKey = readIdempotencyKey(request);
  const errors = [comment, idempotencyKey].flatMap((read) => (read.ok ? [] : read.error));
  if (!comment.ok || !idempotencyKey.ok) return answerRefusal(describeRefusal({ code: 'INVALID_FIELDS', errors }));
  const { services } = container;
  const asked = { actor, key, idempotencyKey: idempotencyKey.value, comment: comment.value };
  const added = await addComment({ services, ...asked });
  return added.ok ? Response.json(added.value, NO_STORE) : answerRefusal(describeRefusal(added.error));
});

/** Closes a thread: 批注已解决. */
export const putResolution = defineRoute<BudgetParams & { comment: string }>(async ({ params, actor, container }) => {
  const key = budgetKey(params);
  if (key === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const resolved = await resolveComment({ services: container.services, actor, key, thread: params.comment });
  if (resolved.ok) return Response.json(resolved.value, NO_STORE);
  const { error } = resolved;
  if (error.code !== 'NOT_YOURS_TO_RESOLVE') return answerRefusal(describeRefusal(error));
  return answerRefusal({
    status: 403,
    body: { code: error.code, message: '这条批注由提出的一方或上级确认解决。您可以答复，说明怎么改的' },
  });
});
