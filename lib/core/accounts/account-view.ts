import type { AdministratorDuty, RoleId } from '#lib/core/workflow/index.ts';
import type { AccountColumn, AskedAccount } from './account-sheet.ts';
import type { PlaceCodes } from './place-codes.ts';

/** An account as administrators see it; one that is `disabled` or waits for its grant is refused everywhere. */
export type AccountView = PlaceCodes & {
  id: string;
  username: string;
  name: string;
  role: RoleId;
  duty: AdministratorDuty | null;
  disabled: boolean;
  /** Made by the system administrator, role and place not yet confirmed by the security administrator. */
  grantDue: boolean;
  /** Nothing else may be done until a new password is set. */
  passwordChangeDue: boolean;
  /** Whether a second factor is set up. */
  secondFactor: boolean;
};

/** Names of the places that accounts can be bound to. */
export type AccountPlaces = {
  regions: { code: string; name: string }[];
  sections: { region: string; code: string; name: string }[];
  departments: { region: string; code: string; name: string }[];
  units: { region: string; department: string; code: string; name: string }[];
};

/** A session as its owner and the security administrator see it: where from, since when, when last used. */
export type SessionView = { id: string; since: Date; used: Date; address: string | null; browser: string | null };

/** A password that was made, to be shown once. */
export type MadeAccount = { id: string; username: string; name: string; password: string };

/** A line of a list as it was filled, what is wrong with it cell by cell, and what it asks for where nothing is. */
export type PreviewedAccount = {
  line: number;
  cells: Readonly<Record<AccountColumn, string>>;
  errors: readonly { column: AccountColumn; message: string }[];
  account?: AskedAccount;
};
