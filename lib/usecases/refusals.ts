import type { Conflict, FormKey } from '#lib/core/forms/index.ts';
import type { StoredForm } from '#lib/core/screen/index.ts';
import type { Denial } from '#lib/core/workflow/index.ts';

/** A field that cannot be taken: `path` as in `forms[0].changes[3].to`, `message` for people. */
export type FieldError = { path: string; message: string };

/** A conflict of a save with what somebody else saved: who, and when (ISO 8601). */
export type FormConflict = FormKey & { conflict: Conflict; by?: string; at?: string };

/** Nothing of a save was kept, because somebody else has changed the same. `current` is each form as it stands. */
export type ConflictRefusal = {
  code: 'FORM_CONFLICT';
  conflicts: readonly FormConflict[];
  current: readonly StoredForm[];
};

/**
 * Nothing of a save was kept, because somebody else has given a project's code to another project meanwhile. Saved again
 * under a code that is free it is taken.
 */
export type CodeTakenRefusal = Omit<ConflictRefusal, 'code'> & {
  code: 'PROJECT_CODE_TAKEN';
  projectCode: string;
  by: string;
};

/** Why a use case did not do what it was asked. The words for people live in the interface. */
export type Refusal =
  | Denial
  /** There is none, or the actor may not see it: the two are not told apart. */
  | { code: 'NOT_FOUND' }
  /** No classification was ever imported for the year. */
  | { code: 'CLASSIFICATION_MISSING'; fiscalYear: number }
  | { code: 'IDEMPOTENCY_KEY_REUSED' }
  | { code: 'INVALID_FIELDS'; errors: FieldError[] };
