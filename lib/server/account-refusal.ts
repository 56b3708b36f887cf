import { ACCOUNT_ACTIONS } from '#lib/core/accounts/index.ts';
import { ADMINISTRATOR_DUTIES } from '#lib/core/workflow/index.ts';
import type { AccountRefusal } from '#lib/usecases/accounts/account-refusals.ts';
import { describeRefusal, type RefusalAnswer } from './refusal-words.ts';

/** A refusal about accounts in words and a status. What is out of sight answers like what does not exist. */
export function describeAccountRefusal(refusal: AccountRefusal): RefusalAnswer {
  const answer = (status: number, message: string) => ({ status, body: { code: refusal.code, message } });
  switch (refusal.code) {
    case 'OUT_OF_SCOPE':
    case 'NOT_FOUND':
      return {
        status: 404,
        body: { code: 'NOT_FOUND', message: '没有找到这个账号或会话，或它不归您管。请从账号列表进入' },
      };
    case 'INVALID_FIELDS':
      return describeRefusal(refusal);
    case 'DUTY_NOT_ALLOWED': {
      const duties = refusal.duties.map((duty) => ADMINISTRATOR_DUTIES[duty]).join('、');
      return answer(403, `“${ACCOUNT_ACTIONS[refusal.action].name}”由${duties}办理，您不能做`);
    }
    case 'OWN_ACCOUNT':
      return answer(403, '不能对自己的账号做这一步，请由另一位管理员办理');
    case 'LAST_ADMINISTRATOR':
      return answer(409, `这是最后一个能用的${ADMINISTRATOR_DUTIES[refusal.duty]}账号，请先另授一人`);
    case 'ACCOUNT_CHANGED':
      return answer(409, '这个账号刚刚被改过，未执行。请刷新后重试');
  }
}
