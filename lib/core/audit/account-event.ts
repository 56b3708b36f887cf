import type { PlaceCodes } from '#lib/core/accounts/index.ts';
import type { AdministratorDuty, RoleId } from '#lib/core/workflow/index.ts';

/** What an account may do, and where. */
export type Grant = { role: RoleId; duty: AdministratorDuty | null } & PlaceCodes;

/** Whose account it was: its id, and the name that it signs in by. */
type Whose = { account: string; username: string };

/**
 * What happens to accounts, in the chain of the account's region (of '' without one) with department ''. Failed sign-ins
 * are not events, but for the one that locks the name of an account.
 */
export type AccountEvent =
  | ({ type: 'account.added'; version: 1; name: string; grantDue: boolean; grant: Grant } & Whose)
  | ({ type: 'account.changed'; version: 1; before: { name: string }; after: { name: string } } & Whose)
  | ({ type: 'account.granted'; version: 1; before: Grant; after: Grant } & Whose)
  | ({ type: 'account.disabled' | 'account.enabled'; version: 1 } & Whose)
  | ({ type: 'password.reset' | 'password.changed'; version: 1 } & Whose)
  | ({ type: 'session.started'; version: 1; secondFactor: boolean } & Whose)
  | ({ type: 'session.revoked'; version: 1; sessions: number } & Whose)
  | ({ type: 'sign-in.locked' | 'lock.lifted'; version: 1 } & Whose)
  | ({ type: 'second-factor.set' | 'second-factor.reset'; version: 1 } & Whose);
