import type { FormId } from '#lib/core/forms/index.ts';
import type { RoleId, ThreadState } from '#lib/core/workflow/index.ts';

/**
 * What a remark is on: a cell, a row, a form, or the budget where `form` is ''. `owner`, `row` and `field` are '' where it is
 * on something larger. `unit` says whose part is meant where no form does.
 */
export type CommentTarget = { form: FormId | ''; owner: string; row: string; field: string; unit?: string };

/** A remark or a reply. `at` is ISO 8601; `cut` is in 分. */
export type RemarkView = {
  id: string;
  text: string;
  by: { name: string; role: RoleId };
  at: string;
  cut?: { from: number; to: number };
};

/** A remark with its replies, the oldest first. `placeWords` are those of when it was written: the row may be gone. */
export type ThreadView = {
  id: string;
  kind: 'comment' | 'cut';
  place: CommentTarget & { unit: string };
  placeWords: string;
  state: ThreadState;
  round: number;
  remarks: readonly RemarkView[];
  resolved?: { at: string; by: string };
  /** Whether the person may close it, or take the cut back. */
  mayResolve: boolean;
};

/** Remarks on a budget as their reader may see them, and what the reader may add. `readOnly` says why nothing. */
export type CommentsView = {
  threads: readonly ThreadView[];
  mayComment: boolean;
  mayCut: boolean;
  readOnly?: string;
};

/** A new remark on a place, or a reply to the thread that it names. */
export type CommentRequest = { text: string } & ({ place: CommentTarget } | { thread: string });

/** 核减: `amount` is text as in an amount box, `seen` the amount in 分 that the reviewer saw. */
export type CutRequest = {
  form: FormId;
  owner: string;
  row: string;
  amount: string;
  reason: string;
  seen: number;
};

/** The answer to a cut, or to one that is taken back: what stands now, in 分. */
export type CutMade = { id: string; from: number; to: number };
