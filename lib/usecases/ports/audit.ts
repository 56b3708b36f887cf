import type { Change, FormKey } from '#lib/core/forms/index.ts';
import type { ExpenditureEntry } from '#lib/core/package/index.ts';
import type { Actor, AuthorizedBudget, BudgetKey, MoveId, SnapshotKind, StateId } from '#lib/core/workflow/index.ts';

/** What happened, as a versioned union: old events keep their version for ever. */
export type AuditPayload =
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
  | { type: 'demonstration.loaded'; version: 1; year: number; accounts: readonly string[] };

/** An event as stored: one chain a department, each event carrying the hash of the one before. */
export type AuditEvent = {
  region: string;
  department: string;
  /** Place in the chain, from 1. */
  sequence: number;
  at: Date;
  actor: { id: string; name: string; role: string };
  /** Network address that it was asked from; absent for the product itself and in events of version 0.1. */
  address?: string;
  payload: AuditPayload;
  previousHash: string;
  hash: string;
};

/** Where a chain first does not fit: a hash that is wrong, an event that is missing. */
export type AuditBreak = { sequence: number; reason: 'hash' | 'link' | 'gap' | 'head' };

/** How the hashes of new events are made; old ones keep theirs. */
export type AuditDigest = 'sha256' | 'sm3';

/** What somebody looks for in the trail. Whatever is left out does not matter. */
export type AuditFilter = {
  department?: string;
  since?: Date;
  until?: Date;
  /** Part of the name of who did it. */
  person?: string;
  type?: AuditPayload['type'];
  /** Saves that touched a form, one of its rows, or one of the row's fields. */
  cell?: FormKey & { row?: string; field?: string };
};

/** Where an event stands in the order of the newest first. */
export type AuditMark = { at: Date; department: string; sequence: number };

export type AuditRepository = {
  /** Adds an event to the end of the department's chain. */
  append(event: { actor: Actor; region: string; department: string; at: Date; payload: AuditPayload }): Promise<void>;
  /** Events of a department in their order; for an actor bound to a unit, those that are about that unit. */
  list(query: { actor: Actor; region: string; department: string }): Promise<AuditEvent[]>;
  /**
   * Events of a region that the actor may see, the newest first, at most `limit` from after a mark. With
   * `accountsOnly`, those about accounts alone, for an administrator who sees nothing else.
   */
  search(query: {
    actor: Actor;
    region: string;
    filter: AuditFilter;
    accountsOnly?: boolean;
    after?: AuditMark;
    limit: number;
  }): Promise<AuditEvent[]>;
  /** Every chain that there is. */
  chains(): Promise<{ region: string; department: string }[]>;
  /** Walks the department's whole chain, also for an actor bound to a unit; nothing where it is whole. */
  verify(query: { actor: Actor; region: string; department: string }): Promise<AuditBreak | undefined>;
};

/** The package as it was at a moment, never changed: canonical JSON and its SHA-256. */
export type Snapshot = {
  id: string;
  key: BudgetKey;
  /** What froze it: a step of the process, or an import over it. */
  kind: SnapshotKind | 'import';
  round: number;
  text: string;
  sha256: string;
  takenAt: Date;
};

export type SnapshotRepository = {
  add(change: {
    authorized: AuthorizedBudget;
    id: string;
    kind: Snapshot['kind'];
    round: number;
    text: string;
    at: Date;
  }): Promise<Snapshot>;
  /** None for an actor bound to a unit: a snapshot is the department's whole package. */
  list(authorized: AuthorizedBudget): Promise<Snapshot[]>;
};

/** The first answer given under an idempotency key. `fingerprint` is the SHA-256 of the request it was given to. */
export type FirstAnswer = { fingerprint: string; answer: string };

export type IdempotencyRepository = {
  find(query: { actor: Actor; key: string }): Promise<FirstAnswer | undefined>;
  /** @returns false where the key was taken in the meantime */
  keep(change: { authorized: AuthorizedBudget; key: string; first: FirstAnswer; at: Date }): Promise<boolean>;
};
