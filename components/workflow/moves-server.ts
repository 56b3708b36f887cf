import { underNumber } from '#components/server/under-number.ts';
import type { MoveMade, MoveRefused, MoveRequest, MovesView } from '#lib/core/screen/index.ts';

/** What came of asking the server: a value, or why there is none in words. */
export type Asked<T> = { ok: true; value: T } | { ok: false; refused: MoveRefused };

const UNREACHABLE: MoveRefused = { code: 'UNREACHABLE', message: '连不上服务器。请检查网络后重试' };
/** The code of an answer that has none: it did not come from the product itself. */
const FAILED = 'FAILED';
const NO_WORDS = '服务器出错了，请稍后重试';

/** Where a budget stands and what may be done. `address`: `/api/budgets/<region>/<department>/<year>`. */
export function fetchMoves(address: string): Promise<Asked<MovesView>> {
  return ask(`${address}/moves`, { method: 'GET' });
}

/** Makes a move. The number that it is sent under makes sure that it is made once, also where its answer was lost. */
export function sendMove(address: string, request: MoveRequest): Promise<Asked<MoveMade>> {
  const body = JSON.stringify(request);
  return underNumber({
    asks: `${address}/moves ${body}`,
    send: (number) =>
      ask<MoveMade>(`${address}/moves`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': number },
        body,
      }),
    isAnswer: (came) => came.ok || (came.refused.code !== UNREACHABLE.code && came.refused.code !== FAILED),
  });
}

async function ask<T>(address: string, request: RequestInit): Promise<Asked<T>> {
  try {
    const response = await fetch(address, { cache: 'no-store', ...request });
    if (response.ok) return { ok: true, value: (await response.json()) as T };
    const body = (await response.json().catch(() => ({}))) as Partial<MoveRefused>;
    return { ok: false, refused: { ...body, code: body.code ?? FAILED, message: body.message ?? NO_WORDS } };
  } catch {
    return { ok: false, refused: UNREACHABLE };
  }
}
