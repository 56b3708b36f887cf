import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { FieldError } from '#lib/usecases/refusals.ts';

/** Longest idempotency key, and the letters it may have: a UUID fits, and so does a nanoid. */
const SHAPE = /^[0-9A-Za-z_-]{8,80}$/;

/** The number that a client has given to its save, in the header `Idempotency-Key`. */
export function readIdempotencyKey({ headers }: Request): Result<string, FieldError[]> {
  const key = headers.get('idempotency-key') ?? '';
  if (SHAPE.test(key)) return ok(key);
  const message = '缺少本次保存的编号（请求头 Idempotency-Key，8 至 80 个字母或数字）';
  return refuse([{ path: 'Idempotency-Key', message }]);
}
