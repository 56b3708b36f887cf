import type { NoActor } from '#lib/auth/require-actor.ts';
import { formDefinition } from '#lib/core/forms/index.ts';
import { type BudgetAction, STATES } from '#lib/core/workflow/index.ts';
import type { CodeTakenRefusal, ConflictRefusal, FieldError, Refusal } from '#lib/usecases/refusals.ts';

/** A refusal as an answer of the interface: HTTP status, code for programs, words for people. */
export type RefusalAnswer = {
  status: number;
  body: { code: string; message: string; errors?: FieldError[] } & Partial<Omit<ConflictRefusal, 'code'>>;
};

/** Puts a refusal into words and a status. What is out of sight answers like what does not exist. */
export function describeRefusal(refusal: Refusal | ConflictRefusal | CodeTakenRefusal | NoActor): RefusalAnswer {
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
        `${subjectOf(refusal.action)}现处于“${STATES[refusal.state]}”，这一步只能在“${refusal.states.map((id) => STATES[id]).join('”“')}”时进行`,
      );
    case 'CLASSIFICATION_MISSING':
      return answer(409, `没有 ${refusal.fiscalYear} 年的科目表。请预算科先导入该年度科目表`);
    case 'FORM_CONFLICT': {
      const { conflicts, current } = refusal;
      return { status: 409, body: { code: refusal.code, message: conflictText(refusal), conflicts, current } };
    }
    case 'PROJECT_CODE_TAKEN': {
      const { projectCode, by, conflicts, current } = refusal;
      const message = `${by}刚刚把项目编码 ${projectCode} 用于另一个项目，尚未保存。请换一个没有用过的编码，再保存`;
      return { status: 409, body: { code: refusal.code, message, conflicts, current } };
    }
    case 'IDEMPOTENCY_KEY_REUSED':
      return answer(409, '这次保存与先前的另一次保存用了同一个编号，未予执行。请刷新页面重试');
    case 'INVALID_FIELDS': {
      const { status, body } = answer(422, fieldText(refusal.errors));
      return { status, body: { ...body, errors: refusal.errors } };
    }
    case 'UNAUTHENTICATED':
      return answer(401, '请先登录');
    case 'SESSION_IDLE':
      return answer(401, '超过 30 分钟没有操作，已自动退出，请重新登录');
    case 'ACCOUNT_DISABLED':
      return answer(401, '此账号已停用，请联系系统管理员');
    case 'PASSWORD_CHANGE_DUE':
      return answer(403, '请先设置自己的新密码，再做其他操作');
    case 'ACCOUNT_INCOMPLETE':
      return answer(403, '此账号还没有设置所属单位或部门，请联系系统管理员');
  }
}

/** What is in the state: a unit's forms go by the unit's own, all else by the budget's. */
function subjectOf(action: BudgetAction): string {
  return action === 'edit-unit-forms' ? '本单位的预算' : '预算';
}

/** Names the forms and who was faster, and says what to do. */
function conflictText({ conflicts }: ConflictRefusal): string {
  const forms = [...new Set(conflicts.map(({ form }) => `“${formDefinition({ id: form }).label}”`))].join('、');
  const people = [...new Set(conflicts.flatMap(({ by }) => by ?? []))].join('、') || '其他人';
  return `${people}刚刚改了${forms}里的同一处，有 ${conflicts.length} 处与您的不同，尚未保存。请逐处选定用谁的，再保存`;
}

/** One mistake in its own words; of several, how many, for each is told beside its field. */
function fieldText(errors: readonly FieldError[]): string {
  const [only, ...others] = errors;
  return only === undefined || others.length > 0 ? `有 ${errors.length} 处需要更正，未保存` : `${only.message}，未保存`;
}
