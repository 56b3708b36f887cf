import { describeIssues } from '#lib/core/package/index.ts';
import { projectLinesSchema } from '#lib/usecases/project-lines.ts';
import { saveProjectLines } from '#lib/usecases/save-project-lines.ts';
import { type BudgetParams, budgetKey, isCode } from './budget-address.ts';
import { answerRefusal, defineRoute } from './define-route.ts';
import { describeRefusal } from './refusal-words.ts';

type Params = BudgetParams & { project: string };

/** Longest idempotency key, and the letters it may have: a UUID fits. */
const KEY_SHAPE = /^[0-9A-Za-z_-]{8,80}$/;

/**
 * Saves the lines of one project. Body: `projectLinesSchema`. Header `Idempotency-Key`: made for this save, sent again
 * when the answer was lost. Answers `{revision, savedAt}`.
 */
export const putProjectLines = defineRoute<Params>(async ({ request, params, body, actor, container }) => {
  const key = budgetKey(params);
  if (key === undefined || !isCode(params.project)) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const idempotencyKey = request.headers.get('idempotency-key') ?? '';
  const read = projectLinesSchema.safeDecode(body as never, { reportInput: true });
  const errors = read.success ? [] : describeIssues(read.error.issues);
  if (!KEY_SHAPE.test(idempotencyKey))
    errors.push({
      path: 'Idempotency-Key',
      message: '缺少本次保存的编号（请求头 Idempotency-Key，8 至 80 个字母或数字）',
    });
  if (!read.success || errors.length > 0) return answerRefusal(describeRefusal({ code: 'INVALID_FIELDS', errors }));
  const saved = await saveProjectLines({
    services: container.services,
    actor,
    key,
    project: params.project,
    idempotencyKey,
    change: read.data,
  });
  if (!saved.ok) return answerRefusal(describeRefusal(saved.error));
  return Response.json(saved.value, { headers: { 'Cache-Control': 'no-store' } });
});
