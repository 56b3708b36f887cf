import type { Denial } from '#lib/core/workflow/index.ts';

/** A field that cannot be taken: `path` as in `lines[3].economic`, `message` for people. */
export type FieldError = { path: string; message: string };

/** Why a use case did not do what it was asked. The words for people live in the interface. */
export type Refusal =
  | Denial
  /** There is none, or the actor may not see it: the two are not told apart. */
  | { code: 'NOT_FOUND' }
  /** Somebody else has saved since; `current` is the revision that stands. */
  | { code: 'REVISION_CONFLICT'; expected: number; current: number }
  | { code: 'IDEMPOTENCY_KEY_REUSED' }
  | { code: 'INVALID_FIELDS'; errors: FieldError[] };
