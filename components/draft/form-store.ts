import type { Change, FormDefinition, FormKey, FormRow } from '#lib/core/forms/index.ts';
import type { StepTurned } from './undo-steps.ts';

/** `typing`: letters that follow each other in one cell without a pause are one step. `turned` is told when the step is taken back or made again. */
export type HowApplied = { typing?: boolean; turned?: StepTurned };

/**
 * One form in the browser: its rows, and undo. Knows nothing of the network: what is applied here is saved by whoever
 * listens. Reading and writing a cell takes the same time whatever the number of rows.
 */
export type FormStore = {
  readonly key: FormKey;
  readonly definition: FormDefinition;
  /** Why nothing can be changed here; absent where it can. */
  readonly readOnly: string | undefined;
  /**
   * Rows of a list in order, all of the section where no parent is given. The same array until a row comes, goes or
   * moves; the rows in it are always the current ones.
   */
  list(section: string, parent?: string): readonly FormRow[];
  row(id: string): FormRow | undefined;
  /** Text of a cell, `''` where it was never filled. */
  cell(row: string, field: string): string;
  /**
   * Makes changes as one step of undo, and tells who listens. `label` says what the step was, for people. What stood
   * there before is taken from the form, whatever `from` says; what changes nothing is no step. A `set` on the row of a
   * record section that does not exist yet makes the row.
   */
  apply(changes: readonly Change[], label: string, how?: HowApplied): void;
  /** Makes changes that came from the server: they are not a step of undo. */
  receive(changes: readonly Change[]): void;
  /** Takes the last step back. Returns its label, with a remark where somebody else's value was left standing. */
  undo(): string | undefined;
  redo(): string | undefined;
  /** How many steps can be undone and redone. */
  steps(): { undo: number; redo: number };
  /** Tells of every change made, and whether it came from this person or from the server. */
  onChange(listener: (changes: readonly Change[], origin: 'person' | 'server') => void): () => void;
  /** Tells when what stands in an open cell must be taken, as nothing can be changed here any more. */
  onClosing(listener: () => void): () => void;
  subscribeRow(row: string, listener: () => void): () => void;
  /** Tells when the rows of a section come, go or move. */
  subscribeList(section: string, listener: () => void): () => void;
};
