/** How something that was asked of the server ended; a refusal in its words, with what is wrong field by field. */
export type Sent<T> =
  | { ok: true; value: T }
  | { ok: false; message: string; errors: readonly { path: string; message: string }[] };

const UNREACHABLE = '连不上服务器，没有执行。请检查网络后再试。';
const NO_WORDS = '服务器出错了，可能没有执行。请刷新页面核对后再试。';

/** Asks the server for a change. `body` is sent as JSON; without one an empty object, as the server takes no request without JSON. */
export async function send<T = unknown>(input: {
  address: string;
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
}): Promise<Sent<T>> {
  const { address, method, body = {} } = input;
  const request: RequestInit = {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  return answerOf<T>(await fetch(address, request).catch(() => undefined));
}

/** What an answer says, in words where it refuses. */
export async function answerOf<T>(answer: Response | undefined): Promise<Sent<T>> {
  if (answer === undefined) return { ok: false, message: UNREACHABLE, errors: [] };
  const said = (await answer.json().catch(() => ({}))) as Partial<{
    message: string;
    errors: { path: string; message: string }[];
  }>;
  if (answer.ok) return { ok: true, value: said as T };
  return { ok: false, message: said.message ?? NO_WORDS, errors: said.errors ?? [] };
}
