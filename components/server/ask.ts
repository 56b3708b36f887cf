/** An answer of the server; `status` 0 where there was none. `body` is what came with a refusal. */
export type Answer<T> =
  | { ok: true; value: T }
  | { ok: false; status: number; code?: string | undefined; message?: string | undefined; body?: unknown };

/** The longest wait for an answer, in ms. Then nobody knows whether it was done, and it is asked again. */
const PATIENCE = 20_000;

/** Asks for JSON. An answer that does not arrive whole counts as none: what it would have said is not known. */
export async function ask<T>(address: string, request: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE), ...request });
    if (response.ok) return { ok: true, value: (await response.json()) as T };
    const body = (await response.json().catch(() => ({}))) as { code?: string; message?: string };
    return { ok: false, status: response.status, code: body.code, message: body.message, body };
  } catch {
    return { ok: false, status: 0 };
  }
}
