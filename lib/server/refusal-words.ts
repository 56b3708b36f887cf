import type { NoActor } from '#lib/auth/require-actor.ts';
import { STATES } from '#lib/core/workflow/index.ts';
import type { FieldError, Refusal } from '#lib/usecases/refusals.ts';

/** A refusal as an answer of the interface: HTTP status, code for programs, words for people. */
export type RefusalAnswer = {
  status: number;
  body: { code: string; message: string; errors?: FieldError[]; current?: number };
};

/** Puts a refusal into words and a status. What is out of sight answers like what does not exist. */
export function describeRefusal(refusal: Refusal | NoActor): RefusalAnswer {
  const answer = (status: number, message: string) => ({ status, body: { code: refusal.code, message } });
  switch (refusal.code) {
    case 'OUT_OF_SCOPE':
    case 'NOT_FOUND':
      return { status: 404, body: { code: 'NOT_FOUND', message: '没有找到，或您无权查看。请从预算列表进入' } };
    case 'ROLE_NOT_ALLOWED':
      return answer(403, '您的角色不能做这一步，请联系有权限的同事');
    case 'STATE_NOT_ALLOWED':
      return answer(
        409,
        `预算现处于“${STATES[refusal.state]}”，这一步只能在“${refusal.states.map((id) => STATES[id]).join('”“')}”时进行`,
      );
    case 'REVISION_CONFLICT': {
      const { status, body } = answer(409, '其他人刚刚保存了修改。请刷新页面查看最新内容，再改一次');
      return { status, body: { ...body, current: refusal.current } };
    }
    case 'IDEMPOTENCY_KEY_REUSED':
      return answer(409, '这次保存与先前的另一次保存用了同一个编号，未予执行。请刷新页面重试');
    case 'INVALID_FIELDS': {
      const { status, body } = answer(422, `有 ${refusal.errors.length} 处需要更正，未保存`);
      return { status, body: { ...body, errors: refusal.errors } };
    }
    case 'UNAUTHENTICATED':
      return answer(401, '请先登录');
    case 'SESSION_IDLE':
      return answer(401, '超过 30 分钟没有操作，已自动退出，请重新登录');
    case 'ACCOUNT_DISABLED':
      return answer(401, '此账号已停用，请联系系统管理员');
    case 'ACCOUNT_INCOMPLETE':
      return answer(403, '此账号还没有设置所属单位或部门，请联系系统管理员');
  }
}
