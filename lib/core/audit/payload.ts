import type { Change, FormId, FormKey } from '#lib/core/forms/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import type { ExpenditureEntry } from '#lib/core/package/index.ts';
import type { MoveId, StateId } from '#lib/core/workflow/index.ts';
import type { AccountEvent } from './account-event.ts';
import type { YearEvent } from './year-event.ts';

/**
 * A year's 政府收支分类科目 for every department of the installation. `sha256` is that of what was given; `tables` are those that
 * differ from the year's table before, none where it is the first.
 */
type ClassificationImported = {
  type: 'classification.imported';
  version: 1;
  year: number;
  sha256: string;
  tables: readonly {
    table: 'functional' | 'economicDepartment' | 'economicGovernment';
    added: readonly string[];
    removed: readonly string[];
    renamed: readonly string[];
  }[];
};

/** What happened, as a versioned union: old events keep their version for ever. */
export type AuditPayload =
  | AccountEvent
  | { type: 'budget.imported'; version: 1; year: number; sha256: string; replacedSha256?: string }
  /** As version 0.1 wrote it; nothing writes it any more. */
  | {
      type: 'project-lines.saved';
      version: 1;
      year: number;
      unit: string;
      project: string;
      revision: number;
      before: readonly ExpenditureEntry[];
      after: readonly ExpenditureEntry[];
    }
  | {
      type: 'form.saved';
      version: 1;
      year: number;
      /** The budget's revision that the save made. */
      revision: number;
      /** Code of each form's unit is empty for the department's and the region's own. */
      forms: readonly (FormKey & { unit: string; revision: number; changes: readonly Change[] })[];
    }
  | { type: 'budget.opened'; version: 1; year: number; template: string; units: readonly string[] }
  | {
      type: 'budget.moved';
      version: 1;
      year: number;
      /** '' where the budget moved as one. */
      unit: string;
      move: MoveId;
      from: StateId;
      to: StateId;
      round: number;
      reason: string;
      /** Units that were given back. */
      units: readonly string[];
      /** Findings that were let stand, with the reasons. */
      overruled: readonly { rule: string; message: string; reason: string }[];
      /** SHA-256 of what it froze. */
      snapshotSha256?: string;
    }
  | {
      type: 'comment.added';
      version: 1;
      year: number;
      comment: string;
      /** Id of the remark that it answers; its own where it answers none. */
      thread: string;
      unit: string;
      form: FormId | '';
      owner: string;
      row: string;
      field: string;
      text: string;
    }
  | { type: 'comment.resolved'; version: 1; year: number; thread: string; unit: string }
  | {
      /** `amount.restored`: the cut was taken back by who made it. */
      type: 'amount.cut' | 'amount.restored';
      version: 1;
      year: number;
      /** The budget's revision that it made. */
      revision: number;
      /** Id of the remark that says why. */
      comment: string;
      unit: string;
      form: FormId;
      owner: string;
      row: string;
      /** 分 before and after. */
      from: Fen;
      to: Fen;
      reason: string;
      /** Everything that the save wrote: the amount, and the marks on what depends on it. */
      forms: readonly (FormKey & { unit: string; revision: number; changes: readonly Change[] })[];
    }
  | YearEvent
  | ClassificationImported
  | { type: 'setting.changed'; version: 1; name: string; before: string; after: string }
  | { type: 'demonstration.loaded'; version: 1; year: number; accounts: readonly string[] };
