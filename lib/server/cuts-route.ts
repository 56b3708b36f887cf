import { formatYuan } from '#lib/core/money/index.ts';
import { cutAmount } from '#lib/usecases/cuts/cut-amount.ts';
import type { CutRefusal } from '#lib/usecases/cuts/cut-parts.ts';
import { undoCut } from '#lib/usecases/cuts/undo-cut.ts';
import { type BudgetParams, budgetKey } from './budget-address.ts';
import { cutRequest } from './comment-schema.ts';
import { answerRefusal, defineRoute } from './define-route.ts';
import { checked } from './draft-schema.ts';
import { readIdempotencyKey } from './idempotency-key.ts';
import { describeRefusal, type RefusalAnswer } from './refusal-words.ts';

const NO_STORE = { headers: { 'Cache-Control': 'no-store' } };

/** 核减: body `CutRequest`, header `Idempotency-Key`. Answers `CutMade`; 409 where the amount is another by now. */
export const postCut = defineRoute<BudgetParams>(async ({ request, params, body, actor, container }) => {
  const key = budgetKey(params);
  if (key === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const cut = checked(cutRequest, body);
  const idempotencyKey = readIdempotencyKey(request);
  const errors = [cut, idempotencyKey].flatMap((read) => (read.ok ? [] : read.error));
  if (!cut.ok || !idempotencyKey.ok) return answerRefusal(describeRefusal({ code: 'INVALID_FIELDS', errors }));
  const { services } = container;
  const made = await cutAmount({ services, actor, key, idempotencyKey: idempotencyKey.value, cut: cut.value });
  return made.ok ? Response.json(made.value, NO_STORE) : answerRefusal(describeCutRefusal(made.error));
});

/** Takes a cut back. Answers `CutMade` with what stands again. */
export const deleteCut = defineRoute<BudgetParams & { cut: string }>(async ({ params, actor, container }) => {
  const key = budgetKey(params);
  if (key === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const undone = await undoCut({ services: container.services, actor, key, cut: params.cut });
  return undone.ok ? Response.json(undone.value, NO_STORE) : answerRefusal(describeCutRefusal(undone.error));
});

function describeCutRefusal(refusal: CutRefusal): RefusalAnswer {
  if (refusal.code === 'CUT_STANDS') {
    const message = '只能撤销自己在本轮作出的、最后一次核减。要恢复金额，请退回单位修改';
    return { status: 409, body: { code: refusal.code, message } };
  }
  if (refusal.code !== 'AMOUNT_CHANGED') return describeRefusal(refusal);
  const { amount, by } = refusal;
  const whose = by === undefined ? '' : `${by}刚刚改过，`;
  const now = amount === undefined ? '这一行已经没有金额了' : `现在的金额是 ${formatYuan(amount)} 元`;
  return {
    status: 409,
    body: { code: refusal.code, message: `金额与您看到的不同：${whose}${now}。请刷新后重新核减` },
  };
}
