import type { Change, FormKey, FormRow } from '#lib/core/forms/index.ts';
import type { Observed } from './observed.ts';

/** One place that was typed in a tab that is gone: what stood there when it was typed, what the form has now, what was typed. */
export type RecoveredEntry = {
  row: string;
  /** Absent where the row as a whole came, went or moved. */
  field?: string;
  change: Change;
  /** The row as it was seen then; absent where it was removed. */
  typed: FormRow | undefined;
  /** The row as it is now; absent where there is none. */
  now: FormRow | undefined;
};

/** What was typed in one form by a tab that is gone and never reached the server. `typedAt` is ISO 8601. */
export type RecoveredForm = {
  id: string;
  tab: string;
  key: FormKey;
  typedAt: string;
  entries: readonly RecoveredEntry[];
};

/** Unsaved work of tabs that are gone. */
export type Recovery = {
  readonly recovered: Pick<Observed<readonly RecoveredForm[]>, 'get' | 'subscribe'>;
  /** Puts it into the forms, one step of undo each, and saves it. Tells which forms may not be changed any more: they stay. */
  restore(forms: readonly RecoveredForm[]): Promise<readonly RecoveredForm[]>;
  discard(forms: readonly RecoveredForm[]): Promise<void>;
};
