import type { FormId } from '#lib/core/forms/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import type {
  Actor,
  AuthorizedBudget,
  BudgetKey,
  Deadline,
  MoveId,
  Progress,
  RoleId,
  StateId,
} from '#lib/core/workflow/index.ts';

/** A region's fiscal year as the budget office opened it. `rounds` is 1 to 3. */
export type FiscalYear = {
  region: string;
  year: number;
  rounds: number;
  template: string;
  openedAt: Date;
  deadlines: readonly Deadline[];
};

/** What the budget office sets for a year. A year that was never opened has `DEFAULT_ROUNDS` and no deadlines. */
export type YearRepository = {
  /** Nothing where nobody opened it. Settings of a year are no secret: the caller has proved that it may see the region. */
  find(place: { region: string; year: number }): Promise<FiscalYear | undefined>;
  /** Years of a region, the latest first. */
  list(region: string): Promise<FiscalYear[]>;
  /** How many rows the lists of projects of each department have in a year, by the department's code, within the actor's sight. */
  projects(query: { actor: Actor; region: string; year: number }): Promise<Map<string, number>>;
  /** Opens a year or puts its settings in the place of those that stand. */
  put(change: { year: Omit<FiscalYear, 'openedAt'>; at: Date }): Promise<void>;
};

/** Who did something, as it is kept for ever. */
export type Doer = { id: string; name: string; role: RoleId };

/** A finding that whoever moved the budget on let stand, in the words that it had then, and why. */
export type Overruling = { finding: string; rule: string; message: string; reason: string };

/** A move that was made. `unit` is '' where the budget moved as one; `units` are those that were given back. */
export type Step = {
  /** Place among the budget's steps, from 1. */
  sequence: number;
  unit: string;
  move: MoveId;
  from: StateId;
  to: StateId;
  round: number;
  at: Date;
  by: Doer;
  reason: string;
  units: readonly string[];
  overruled: readonly Overruling[];
  /** Id of the snapshot that it froze. */
  snapshot?: string;
  /** When and by whom (name) it was first opened on the other side. */
  opened?: { at: Date; by: string };
};

/** How far a budget has come, as far as its reader sees it, with what it is called. */
export type BudgetProgress = {
  key: BudgetKey;
  departmentName: string;
  progress: Progress;
  /** Names of the units by their codes. */
  unitNames: ReadonlyMap<string, string>;
};

/** States of a budget and its units, and the moves that led there. */
export type ProgressRepository = {
  /** How far a budget has come, whoever asks: what depends on other units' states is decided by it, never shown from it. */
  find(key: BudgetKey): Promise<Progress | undefined>;
  /** Sets the states of a budget that the transaction holds (`budgets.lock`), and counts its revision up. */
  put(change: { key: BudgetKey; progress: Progress; at: Date }): Promise<void>;
  /** Takes back that somebody confirmed the publication: what they confirmed is another text now. */
  unconfirm(key: BudgetKey): Promise<void>;
  /** Keeps what the reviewers' queue shows of a budget: `BudgetDigest` as canonical JSON. */
  keepDigest(change: { key: BudgetKey; digest: string }): Promise<void>;
  /** The budgets that the actor may see, with how far each has come, and the units that it sees; the latest year first. */
  list(actor: Actor): Promise<BudgetProgress[]>;
  addStep(change: { key: BudgetKey; step: Omit<Step, 'sequence' | 'opened'> }): Promise<number>;
  /** Steps that the actor may see, in order: of a unit's own part and of the budget as one. */
  steps(query: { actor: Actor; key: BudgetKey }): Promise<Step[]>;
  /** Notes who opened a step first; a later opening changes nothing. */
  noteOpened(change: { key: BudgetKey; sequence: number; by: string; at: Date }): Promise<void>;
};

/** Where a remark stands: '' where it is on something larger. */
export type CommentPlace = { unit: string; form: FormId | ''; owner: string; row: string; field: string };

/** A remark, or a reply to one: then `thread` names the remark that began it. `cut` is in 分; one that is resolved was taken back. */
export type Comment = CommentPlace & {
  id: string;
  thread: string;
  kind: 'comment' | 'cut';
  /** What people called the place when it was written. */
  placeWords: string;
  text: string;
  cut?: { from: Fen; to: Fen };
  round: number;
  at: Date;
  by: Doer;
  resolved?: { at: Date; by: string };
};

export type CommentRepository = {
  add(change: { authorized: AuthorizedBudget; comment: Omit<Comment, 'resolved'> }): Promise<void>;
  /** Remarks that the actor may see, the oldest first; an actor bound to a unit sees those of its unit. */
  list(query: { actor: Actor; key: BudgetKey }): Promise<Comment[]>;
  /** Marks the thread's first remark as resolved. @returns false where there is none or it is resolved already */
  resolve(change: { authorized: AuthorizedBudget; id: string; by: string; at: Date }): Promise<boolean>;
};

/** What a message tells. `budget` is where it leads. */
export type MessageContent = {
  kind: 'submitted' | 'returned' | 'commented' | 'control-figures' | 'approved' | 'deadline' | 'released';
  budget: BudgetKey;
  /** '' where it concerns the department. */
  unit: string;
  departmentName: string;
  /** What happened, in a sentence for the person who reads it. */
  text: string;
};

export type Message = { id: string; content: MessageContent; at: Date; readAt?: Date };

/** Messages in the product, each to one person. */
export type MessageRepository = {
  send(change: { to: readonly string[]; content: MessageContent; at: Date }): Promise<void>;
  /** A person's messages, the newest first. */
  list(query: { actor: Actor; limit: number }): Promise<Message[]>;
  unread(actor: Actor): Promise<number>;
  /** Marks one of the person's messages as read, or all of them. */
  read(change: { actor: Actor; id?: string; at: Date }): Promise<void>;
};
