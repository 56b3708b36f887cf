import type { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { Storage } from '#lib/usecases/ports/index.ts';

/** What the sign-in library stores its sessions with. */
export type AuthDatabase = ReturnType<typeof drizzleAdapter>;

/** An open database, up to date. */
export type OpenedStorage = {
  storage: Storage;
  /** Loaded at its first use: the command line never signs anybody in. */
  authDatabase(): Promise<AuthDatabase>;
  /** What opening had to migrate; `backup` is the copy made before. */
  migrated: { applied: number; backup?: string };
  /** Writes a sound copy of the whole database to a new file. */
  backup(target: string): Promise<void>;
};
