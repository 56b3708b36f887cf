import type { BodyRefusal } from './read-body.ts';
import type { RefusalAnswer } from './refusal-words.ts';

/** Why a body was not taken, in words for the person who sent it. */
export function describeBodyRefusal(refusal: BodyRefusal): RefusalAnswer {
  const { code } = refusal;
  const answered = (status: number, message: string) => ({ status, body: { code, message } });
  switch (refusal.code) {
    case 'BODY_TOO_LARGE':
      return answered(413, `请求内容超过 ${refusal.limit / 1024 / 1024} MB，未予执行`);
    case 'NOT_JSON':
      return answered(400, '请求内容不是有效的 JSON，未予执行');
    case 'CUT_OFF':
      return answered(400, '内容没有传完就中断了，未予执行。请检查网络后重试');
    case 'NO_ROOM':
      return answered(503, '正在上传的文件较多，这一份没有接收。请等前面的处理完再上传');
  }
}
