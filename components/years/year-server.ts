import { type Answer, ask } from '#components/server/ask.ts';
import type { DepartmentOpened, DepartmentPreview, YearSettings, YearView } from '#lib/core/screen/index.ts';

const UNREACHABLE = '连不上服务器。请检查网络后再试。';
const NO_WORDS = '没有办成，服务器没有说原因。请稍后再试。';

/** Why something was not done, in words, and beside which fields; `code` is the server's, where it answered. */
export type Trouble = { message: string; fields: ReadonlyMap<string, string>; code?: string };

/** What the server did, or why not. */
export type Done<T> = { value: T } | { trouble: Trouble };

/** What is asked of the server; a `Blob` is sent as it is, every other body as JSON. */
type Asked = { method: 'GET' | 'POST' | 'PUT'; body?: unknown; headers?: Readonly<Record<string, string>> };

/** What the server says beside its words where it refuses. */
type RefusedBody = { code?: string; errors?: readonly { path: string; message: string }[] };

/** Asks the server; a refusal comes back in words. `address` is below `/api`. */
export async function request<T>(address: string, asked: Asked): Promise<Done<T>> {
  const { method, body, headers = {} } = asked;
  const answer: Answer<T> = await ask(`/api${address}`, {
    method,
    // What opens a department reads and writes all of its forms.
    signal: AbortSignal.timeout(120_000),
    ...sent({ body, headers }),
  });
  if (answer.ok) return { value: answer.value };
  const { code, errors = [] } = (answer.body ?? {}) as RefusedBody;
  const message = answer.status === 0 ? UNREACHABLE : (answer.message ?? NO_WORDS);
  const fields = new Map(errors.map((error) => [error.path, error.message]));
  return { trouble: { message, fields, ...(code === undefined ? {} : { code }) } };
}

/** A file goes as it is, all else as JSON. */
function sent({ body, headers }: Pick<Asked, 'body'> & { headers: Readonly<Record<string, string>> }): RequestInit {
  if (body === undefined) return { headers };
  if (body instanceof Blob) return { headers: { ...headers, 'content-type': body.type }, body };
  return { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** The server, as the page of a year needs it. `address` is the page's own, `/years/<region>/<year>`. */
export function yearServer(address: string) {
  const department = (code: string) => `${address}/departments/${encodeURIComponent(code)}`;
  return {
    load: () => request<YearView>(address, { method: 'GET' }),
    open: (settings: YearSettings) => request<{ quotas: number }>(address, { method: 'POST', body: settings }),
    change: (before: YearSettings, after: YearSettings) =>
      request<YearSettings>(address, { method: 'PUT', body: { before, after } }),
    preview: (code: string) => request<DepartmentPreview>(department(code), { method: 'GET' }),
    openBudget: (code: string) => request<DepartmentOpened>(department(code), { method: 'POST', body: {} }),
  };
}

export type YearServer = ReturnType<typeof yearServer>;
