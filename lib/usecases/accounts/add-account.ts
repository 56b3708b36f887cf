import { codesAskedOf, type PlaceCodes, type PlaceLevel, placeFor } from '#lib/core/accounts/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { type Actor, type AdministratorDuty, ROLES, type RoleId } from '#lib/core/workflow/index.ts';
import { appendAccountEvent } from '../audit/account-events.ts';
import type { StoredAccount } from '../ports/index.ts';
import type { Services } from '../services.ts';
import { unknownLevel } from './place-errors.ts';

/** Why there is no new account. `PLACE_MISSING` names what the role asks for, `PLACE_UNKNOWN` what is not in the store. */
export type AddAccountRefusal =
  | { code: 'USERNAME_TAKEN' }
  | { code: 'PLACE_MISSING' | 'PLACE_UNKNOWN'; level: PlaceLevel };

/**
 * Makes an account bound to its place. For the operator of the installation, who has the first one to make; the place
 * must be known already, so that no slip of the pen makes an account that sees nothing. An installation without budgets
 * begins with an account of a region that is named here for the first time.
 * @param input.account.regionName enters the region under this name, where it is new and the account is the region's
 */
export async function addAccount(input: {
  services: Pick<Services, 'storage' | 'clock' | 'ids'>;
  actor: Actor;
  account: {
    username: string;
    name: string;
    role: RoleId;
    duty: AdministratorDuty | null;
    place: Partial<PlaceCodes>;
    regionName?: string;
  };
  passwordHash: string;
  /** Whether the person sets a password of their own first: where this one was made by the product. */
  passwordChangeDue: boolean;
}): Promise<Result<StoredAccount, AddAccountRefusal>> {
  const { services, actor, account, passwordHash, passwordChangeDue } = input;
  return services.storage.transact<StoredAccount, AddAccountRefusal>(async (repositories) => {
    if ((await repositories.accounts.findByName(account.username)) !== undefined)
      return refuse({ code: 'USERNAME_TAKEN' });
    const { regionName, role, duty, name } = account;
    const place = placeFor({ role, place: account.place });
    const missing = codesAskedOf(role).find((level) => place[level] === null);
    if (missing !== undefined) return refuse({ code: 'PLACE_MISSING', level: missing });
    if (ROLES[role].level === 'region' && regionName !== undefined && place.region !== null)
      await repositories.organisation.enterRegion({ code: place.region, name: regionName });
    const unknown = unknownLevel({ places: await repositories.accounts.places(actor), role, place });
    if (unknown !== undefined) return refuse({ code: 'PLACE_UNKNOWN', level: unknown });
    const at = services.clock.now();
    const username = account.username.toLowerCase();
    const added = { id: services.ids.next(), username, name, role, duty, ...place, passwordChangeDue };
    await repositories.accounts.add({ account: { ...added, passwordHash }, at });
    const grant = { role, duty, ...place };
    const event = { type: 'account.added', version: 1, name, grantDue: false, grant } as const;
    await appendAccountEvent({ repositories, actor, account: added, at, event });
    return ok({ ...added, disabled: false, grantDue: false, secondFactor: false });
  });
}
