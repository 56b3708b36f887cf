import type { NotSignedIn } from '#lib/auth/sign-in.ts';
import type { RefusalAnswer } from './refusal-words.ts';

/** Puts into words why somebody is not signed in. */
export function describeNotSignedIn(input: { refusal: NotSignedIn; now: Date }): RefusalAnswer {
  const { refusal, now } = input;
  const answer = (status: number, message: string) => ({ status, body: { code: refusal.code, message } });
  switch (refusal.code) {
    case 'WRONG_NAME_OR_PASSWORD':
      return answer(401, '用户名或密码不对，连续 5 次不对将锁定 15 分钟');
    case 'LOCKED':
      return describeLocked({ until: refusal.until, now });
    case 'GRANT_DUE':
      return answer(403, '这个账号还没有授权，请联系安全管理员');
    case 'CODE_NEEDED':
      return answer(401, '请输入手机上的 6 位动态口令');
    case 'CODE_WRONG':
      return answer(401, '动态口令不对，或已经用过。请等下一个口令再试');
    case 'SETUP_NEEDED':
      return answer(401, '您的角色登录要用动态口令，请先在手机上设置');
  }
}

/** A name that is locked for a while, after too many wrong passwords or codes. */
export function describeLocked({ until, now }: { until: Date; now: Date }): RefusalAnswer {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000));
  const message = `连续 5 次不对，此用户名已锁定，请 ${minutes} 分钟后再试，或请安全管理员解除`;
  return { status: 429, body: { code: 'LOCKED', message } };
}
