import type { AdministratorDuty, RoleId } from '#lib/core/workflow/index.ts';

/** An account as stored; `disabled` accounts are refused everywhere. */
export type StoredAccount = {
  id: string;
  username: string;
  name: string;
  role: RoleId;
  duty: AdministratorDuty | null;
  region: string | null;
  section: string | null;
  department: string | null;
  unit: string | null;
  disabled: boolean;
};

/** A new account. `passwordHash` is argon2id. */
export type NewAccount = Omit<StoredAccount, 'disabled'> & { passwordHash: string };

export type AccountRepository = {
  add(change: { account: NewAccount; at: Date }): Promise<void>;
  find(id: string): Promise<StoredAccount | undefined>;
  /** Every account, by user name. */
  list(): Promise<StoredAccount[]>;
  disable(change: { id: string; at: Date }): Promise<void>;
  /** Notes that a session is in use. @returns false where it is gone */
  touchSession(change: { sessionId: string; at: Date }): Promise<boolean>;
  endSession(sessionId: string): Promise<void>;
};

/** Failed sign-ins by user name, whether or not there is such an account. */
export type SignInRepository = {
  /**
   * Counts an attempt before it is made, so that attempts at the same time cannot slip past the limit.
   * @returns until when the name is locked, where it already is
   */
  attempt(change: { username: string; at: Date; limit: number; lockMilliseconds: number }): Promise<Date | undefined>;
  /** Forgets the attempts after a success. */
  clear(username: string): Promise<void>;
};

/** Settings of the installation, as text by name. */
export type SettingRepository = {
  get(name: string): Promise<string | undefined>;
  put(change: { name: string; value: string; at: Date }): Promise<void>;
  /** Keeps a value only where there is none yet. @returns the value that stands */
  putOnce(change: { name: string; value: string; at: Date }): Promise<string>;
};
