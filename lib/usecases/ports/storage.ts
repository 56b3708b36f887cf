import type { Result } from '#lib/core/result/index.ts';
import type { AccountRepository, CredentialRepository, SettingRepository, SignInRepository } from './accounts.ts';
import type { AuditRepository, IdempotencyRepository, SnapshotRepository } from './audit.ts';
import type { BudgetRepository, OrganisationRepository } from './budgets.ts';
import type { ClassificationRepository } from './classification.ts';
import type { FormRepository, PresenceRepository } from './forms.ts';
import type { LedgerRepository } from './ledger.ts';
import type { ReleaseRepository } from './releases.ts';
import type { ReviewRepository } from './review.ts';
import type { CommentRepository, MessageRepository, ProgressRepository, YearRepository } from './workflow.ts';

/** Everything stored, by what it is about. Valid only within the `read` or `transact` that handed it out. */
export type Repositories = {
  organisation: OrganisationRepository;
  years: YearRepository;
  budgets: BudgetRepository;
  progress: ProgressRepository;
  comments: CommentRepository;
  messages: MessageRepository;
  reviews: ReviewRepository;
  forms: FormRepository;
  presence: PresenceRepository;
  ledger: LedgerRepository;
  classification: ClassificationRepository;
  snapshots: SnapshotRepository;
  releases: ReleaseRepository;
  audit: AuditRepository;
  idempotency: IdempotencyRepository;
  settings: SettingRepository;
  accounts: AccountRepository;
  credentials: CredentialRepository;
  signIns: SignInRepository;
};

/** State of the database, for the health check. */
export type StorageHealth = {
  engine: 'sqlite' | 'postgres';
  version: string;
  migrations: { applied: number; pending: number };
};

/** The store. Neither `read` nor `transact` may be called from inside the work given to either: that throws. */
export type Storage = {
  /** Runs work on one consistent snapshot; nothing can be written. */
  read<T>(work: (repositories: Repositories) => Promise<T>): Promise<T>;
  /**
   * Runs work as one transaction. A refusal (`ok: false`) undoes everything, as does a throw. Once it has answered
   * `ok`, the change is on disk. The work may run again from its start where the database asks for it, so it
   * has no effects of its own.
   */
  transact<T, E>(work: (repositories: Repositories) => Promise<Result<T, E>>): Promise<Result<T, E>>;
  /** Throws where the database cannot be reached. */
  health(): Promise<StorageHealth>;
  /** Lets running work finish and frees the connections. */
  close(): Promise<void>;
};

/** The app's clock: every stored instant comes from here, never from the database. */
export type Clock = { now(): Date };

/** Makes ids that never repeat. */
export type Ids = { next(): string };
