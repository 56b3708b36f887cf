/** A trouble of the installation, not of the product: for its operator to mend. */
export type StorageTrouble =
  | 'UNKNOWN_ADDRESS'
  | 'UNREACHABLE'
  | 'NEWER_DATABASE'
  | 'MIGRATION_FAILED'
  | 'BUSY_TOO_LONG'
  | 'BACKUP_FAILED';

/** Carries what is wrong with the database; `message` is for people. */
export class StorageError extends Error {
  readonly code: StorageTrouble;

  constructor(input: { code: StorageTrouble; message: string; cause?: unknown }) {
    super(input.message, { cause: input.cause });
    this.name = 'StorageError';
    this.code = input.code;
  }
}
