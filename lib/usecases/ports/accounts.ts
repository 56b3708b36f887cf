import type { AccountPlaces, AccountState, AccountView, PlaceCodes, SessionView } from '#lib/core/accounts/index.ts';
import type { Actor, RoleId } from '#lib/core/workflow/index.ts';

/** An account as stored. */
export type StoredAccount = AccountView;

/** A new account. `passwordHash` is argon2id; where nothing else is said it can be used at once. */
export type NewAccount = Omit<StoredAccount, 'disabled' | 'grantDue' | 'passwordChangeDue' | 'secondFactor'> & {
  passwordHash: string;
  grantDue?: boolean;
  passwordChangeDue?: boolean;
};

/** What of an account an administrator changes; what is left out stays. */
export type AccountChange = Partial<
  PlaceCodes & Pick<StoredAccount, 'name' | 'role' | 'duty' | 'disabled' | 'grantDue'>
>;

/** What an administrator looks for; what is left out does not matter. */
export type AccountFilter = {
  /** Part of the user name or the name. */
  text?: string;
  role?: RoleId;
  state?: AccountState;
  /** Code of a department or section. */
  place?: string;
};

/** An account in a list, with when it was last used. */
export type ListedAccount = StoredAccount & { lastUsed?: Date };

export type AccountRepository = {
  add(change: { account: NewAccount; at: Date }): Promise<void>;
  find(id: string): Promise<StoredAccount | undefined>;
  findByName(username: string): Promise<StoredAccount | undefined>;
  /** Every account, by user name. */
  list(): Promise<StoredAccount[]>;
  /** Accounts in use that have to do with a department: its own people, and those of its region who are of no department. */
  concernedWith(place: { region: string; department: string }): Promise<StoredAccount[]>;
  /** Accounts that an administrator may see, by user name: at most `limit`, and how many there are. */
  search(query: {
    actor: Actor;
    filter: AccountFilter;
    limit: number;
  }): Promise<{ accounts: ListedAccount[]; total: number }>;
  /** An account that an administrator may see; held until the end of a transaction with `lock`. */
  inSight(query: { actor: Actor; id: string; lock?: boolean }): Promise<StoredAccount | undefined>;
  /** Changes an account that the administrator may see. */
  change(change: { actor: Actor; id: string; change: AccountChange; at: Date }): Promise<void>;
  /** Places of the regions whose accounts the administrator sees. */
  places(actor: Actor): Promise<AccountPlaces>;
  /** Notes that a session is in use. @returns false where it is gone */
  touchSession(change: { sessionId: string; at: Date }): Promise<boolean>;
  endSession(sessionId: string): Promise<void>;
  /** Sessions of one account, the last used first. */
  sessions(userId: string): Promise<SessionView[]>;
  /** Ends sessions of one account: one, all but one, or all. @returns how many there were */
  endSessions(change: { userId: string; only?: string; except?: string }): Promise<number>;
};

/** How accounts prove themselves. Nothing of it is ever shown. */
export type CredentialRepository = {
  /** The password that stands, and those before it that may not be used again, as argon2id. */
  passwords(userId: string): Promise<{ current: string; former: string[] } | undefined>;
  /**
   * Sets a password in the place of another; the old one is remembered.
   * @param change.replaces the one that was judged: where another stands by now nothing is set
   * @param change.due whether the person has to set one of their own next
   * @returns whether it was set
   */
  setPassword(change: { userId: string; hash: string; replaces: string; due: boolean; at: Date }): Promise<boolean>;
  /** The secret of the second factor, encrypted; nothing where none is set up. */
  secondFactor(userId: string): Promise<{ secret: string } | undefined>;
  /** Sets up a second factor whose first code, of time step `step`, was right; without one, takes it away. */
  setSecondFactor(change: { userId: string; factor?: { secret: string; step: number }; at: Date }): Promise<void>;
  /** Takes a code's time step. @returns false where it, or a later one, was taken before: a code is good once */
  takeStep(change: { userId: string; step: number }): Promise<boolean>;
};

/** Failed sign-ins by user name, whether or not there is such an account. */
export type SignInRepository = {
  /**
   * Counts an attempt before it is made, so that attempts at the same time cannot slip past the limit.
   * @returns `locked`: until when the name already is; `locks`: whether it is once this attempt fails, too
   */
  attempt(change: {
    username: string;
    at: Date;
    limit: number;
    lockMilliseconds: number;
  }): Promise<{ locked?: Date; locks: boolean }>;
  /**
   * Takes back an attempt that was no failure and no sign-in yet. A lock goes with it only where this attempt made it
   * (`unlocks`, the `locks` of its count): whoever knows a password must not lift what wrong codes have locked.
   */
  takeBack(change: { username: string; unlocks: boolean }): Promise<void>;
  /** Until when a name is locked; nothing where it is not. */
  lockedUntil(query: { username: string; at: Date }): Promise<Date | undefined>;
  /** Forgets the attempts after a success, or because an administrator lifts the lock. */
  clear(username: string): Promise<void>;
};

/** Settings of the installation, as text by name. */
export type SettingRepository = {
  get(name: string): Promise<string | undefined>;
  put(change: { name: string; value: string; at: Date }): Promise<void>;
  /** Keeps a value only where there is none yet. @returns the value that stands */
  putOnce(change: { name: string; value: string; at: Date }): Promise<string>;
};
