import type { DraftSaved, DraftView, Pulse, PulseAnswer } from '#lib/core/screen/index.ts';

/** An answer of the server; `status` 0 where there was none. `body` is what came with a refusal. */
export type Answer<T> =
  | { ok: true; value: T }
  | { ok: false; status: number; code?: string | undefined; message?: string | undefined; body?: unknown };

/** The server, as the draft of one budget needs it. Nothing here throws. */
export type DraftServer = {
  load(): Promise<Answer<DraftView>>;
  /** Saves; `body` is a `DraftSave` as JSON. The same key with the same body is saved once, however often it is sent. */
  save(request: { idempotencyKey: string; body: string }): Promise<Answer<DraftSaved>>;
  pulse(pulse: Pulse): Promise<Answer<PulseAnswer>>;
};

/** The longest wait for an answer, in ms. Then nobody knows whether it was done, and it is asked again. */
const PATIENCE = 20_000;
/** Requests up to this length, in UTF-16 units of JSON, may outlive the page: the browser allows 64 kB of bytes. */
const KEPT_ALIVE = 20_000;

/** The server at an address such as `/api/budgets/<region>/<department>/<year>`. */
export function draftServer(address: string): DraftServer {
  return {
    load: () => ask(`${address}/draft`, { method: 'GET' }),
    save: ({ idempotencyKey, body }) =>
      ask(`${address}/draft`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
        body,
        keepalive: body.length <= KEPT_ALIVE,
      }),
    pulse: (pulse) =>
      ask(`${address}/pulse`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(pulse),
      }),
  };
}

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
