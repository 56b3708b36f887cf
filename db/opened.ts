import type { Storage } from '#lib/usecases/ports/index.ts';
import type { AuthDatabase } from './auth-database.ts';

/** An open database, up to date. */
export type OpenedStorage = {
  storage: Storage;
  authDatabase: AuthDatabase;
  /** What opening had to migrate; `backup` is the copy made before. */
  migrated: { applied: number; backup?: string };
  /** Writes a sound copy of the whole database to a new file. */
  backup(target: string): Promise<void>;
};
