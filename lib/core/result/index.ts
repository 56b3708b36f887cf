/**
 * An expected outcome as a value: `ok` with the answer, or not with the refusal.
 * Refusals carry codes and data; the words for people live in the interface. Bugs throw.
 */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E };

/** A successful outcome. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** An expected refusal. */
export function refuse<E>(error: E): { ok: false; error: E } {
  return { ok: false, error };
}
