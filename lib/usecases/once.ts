import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor, AuthorizedBudget } from '#lib/core/workflow/index.ts';
import type { Repositories } from './ports/index.ts';

/**
 * What is asked under an idempotency key. `digest` is the request's fingerprint: the key of one request is no key of
 * another.
 */
type Asked = { repositories: Pick<Repositories, 'idempotency'>; idempotencyKey: string; digest: string };

type Reused = { code: 'IDEMPOTENCY_KEY_REUSED' };

/** The answer that the same request got first; nothing where it is new. To be asked while the budget is held. */
export async function firstAnswer<T>(input: Asked & { actor: Actor }): Promise<Result<T, Reused> | undefined> {
  const { repositories, actor, idempotencyKey, digest } = input;
  const first = await repositories.idempotency.find({ actor, key: idempotencyKey });
  if (first === undefined) return undefined;
  return first.fingerprint === digest ? ok(JSON.parse(first.answer) as T) : refuse({ code: 'IDEMPOTENCY_KEY_REUSED' });
}

/** Keeps an answer as the first one; refused, so that nothing else is kept, where the key was used for something meanwhile. */
export async function keepAnswer<T>(
  input: Asked & { authorized: AuthorizedBudget; answer: T; at: Date },
): Promise<Result<T, Reused>> {
  const { repositories, authorized, idempotencyKey, digest, answer, at } = input;
  const first = { fingerprint: digest, answer: JSON.stringify(answer) };
  return (await repositories.idempotency.keep({ authorized, key: idempotencyKey, first, at }))
    ? ok(answer)
    : refuse({ code: 'IDEMPOTENCY_KEY_REUSED' });
}
