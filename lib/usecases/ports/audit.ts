import type { AuditEvent, AuditPayload } from '#lib/core/audit/index.ts';
import type { FormKey } from '#lib/core/forms/index.ts';
import type { Actor, AuthorizedBudget, BudgetKey, SnapshotKind } from '#lib/core/workflow/index.ts';

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
  /** Kind of event, `form.saved`; one that there is not finds nothing. */
  type?: string;
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
   * Events of a region, or of all, that the actor may see, the newest first, at most `limit` from after a mark. With
   * `accountsOnly`, those about accounts alone, for an administrator who sees nothing else.
   */
  search(query: {
    actor: Actor;
    region?: string;
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
  /** The same without their texts, the latest first. */
  heads(authorized: AuthorizedBudget): Promise<Omit<Snapshot, 'text'>[]>;
  /** One of them by its id; nothing where it is not the budget's, or not to be seen. */
  find(query: { authorized: AuthorizedBudget; id: string }): Promise<Snapshot | undefined>;
};

/** The first answer given under an idempotency key. `fingerprint` is the SHA-256 of the request it was given to. */
export type FirstAnswer = { fingerprint: string; answer: string };

export type IdempotencyRepository = {
  find(query: { actor: Actor; key: string }): Promise<FirstAnswer | undefined>;
  /** @returns false where the key was taken in the meantime */
  keep(change: { authorized: AuthorizedBudget; key: string; first: FirstAnswer; at: Date }): Promise<boolean>;
};
