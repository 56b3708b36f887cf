import { ok, type Result, refuse } from '#lib/core/result/index.ts';

const UNREACHABLE = '连不上服务器。请检查网络后再试';
const NO_WORDS = '服务器出错了，没有成功。请稍后再试';

/**
 * Asks the server, and takes its answer; why there is none in words for people: the server's own where it has some. An answer
 * that breaks off on its way has not arrived.
 * @param input.take how the answer is taken, as JSON unless told otherwise
 */
export async function askInWords<T>(input: {
  address: string;
  request?: RequestInit;
  take?: (answer: Response) => Promise<T>;
}): Promise<Result<T, string>> {
  const { address, request, take = (answer: Response) => answer.json() as Promise<T> } = input;
  try {
    const answer = await fetch(address, request);
    return answer.ok ? ok(await take(answer)) : refuse(await messageOf(answer));
  } catch {
    return refuse(UNREACHABLE);
  }
}

async function messageOf(answer: Response): Promise<string> {
  const said: { message?: unknown } = await answer.json().catch(() => ({}));
  return typeof said.message === 'string' ? said.message : NO_WORDS;
}
