import { type Answer, ask } from '#components/server/ask.ts';
import type { DraftSaved, DraftView, Pulse, PulseAnswer } from '#lib/core/screen/index.ts';

/** The server, as the draft of one budget needs it. Nothing here throws. */
export type DraftServer = {
  load(): Promise<Answer<DraftView>>;
  /** Saves; `body` is a `DraftSave` as JSON. The same key with the same body is saved once, however often it is sent. */
  save(request: { idempotencyKey: string; body: string }): Promise<Answer<DraftSaved>>;
  pulse(pulse: Pulse): Promise<Answer<PulseAnswer>>;
};

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
