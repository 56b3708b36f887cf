import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { type Actor, type AdministratorDuty, ROLES, type RoleId } from '#lib/core/workflow/index.ts';
import type { Repositories, StoredAccount } from './ports/index.ts';
import type { Services } from './services.ts';

/** Where in the organisation an account shall stand; what its role does not ask for is left out. */
export type AccountPlace = { region?: string; section?: string; department?: string; unit?: string };

/** Why there is no new account. `PLACE_MISSING` names what the role asks for, `PLACE_UNKNOWN` what is not in the store. */
export type AddAccountRefusal =
  | { code: 'USERNAME_TAKEN' }
  | { code: 'PLACE_MISSING' | 'PLACE_UNKNOWN'; level: keyof AccountPlace };

/** What each level of the organisation asks for, from the top. */
const ASKED: Record<(typeof ROLES)[RoleId]['level'], readonly (keyof AccountPlace)[]> = {
  accounts: [],
  region: ['region'],
  section: ['region', 'section'],
  department: ['region', 'department'],
  unit: ['region', 'department', 'unit'],
};

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
    place: AccountPlace;
    regionName?: string;
  };
  passwordHash: string;
}): Promise<Result<StoredAccount, AddAccountRefusal>> {
  const { services, actor, account, passwordHash } = input;
  return services.storage.transact<StoredAccount, AddAccountRefusal>(async (repositories) => {
    const existing = await repositories.accounts.list();
    if (existing.some((other) => other.username === account.username.toLowerCase()))
      return refuse({ code: 'USERNAME_TAKEN' });
    const { place, regionName, ...person } = account;
    const asked = ASKED[ROLES[account.role].level];
    const missing = asked.find((level) => (place[level] ?? '') === '');
    if (missing !== undefined) return refuse({ code: 'PLACE_MISSING', level: missing });
    if (ROLES[account.role].level === 'region' && regionName !== undefined && place.region !== undefined)
      await repositories.organisation.enterRegion({ code: place.region, name: regionName });
    const unknown = await unknownLevel({ repositories, actor, place, asked });
    if (unknown !== undefined) return refuse({ code: 'PLACE_UNKNOWN', level: unknown });
    const of = (level: keyof AccountPlace) => (asked.includes(level) ? (place[level] ?? null) : null);
    const added = {
      ...person,
      id: services.ids.next(),
      region: of('region'),
      section: of('section'),
      department: of('department'),
      unit: of('unit'),
    };
    await repositories.accounts.add({ account: { ...added, passwordHash }, at: services.clock.now() });
    return ok({ ...added, disabled: false });
  });
}

async function unknownLevel(input: {
  repositories: Repositories;
  actor: Actor;
  place: AccountPlace;
  asked: readonly (keyof AccountPlace)[];
}): Promise<keyof AccountPlace | undefined> {
  const { repositories, actor, place, asked } = input;
  const { region = '' } = place;
  if (asked.includes('region') && (await repositories.organisation.regionName(region)) === undefined) return 'region';
  const inRegion = (await repositories.budgets.list(actor)).filter(({ key }) => key.region === region);
  if (asked.includes('section') && !inRegion.some(({ section }) => section.code === place.section)) return 'section';
  const own = inRegion.filter(({ key }) => key.department === place.department);
  if (asked.includes('department') && own.length === 0) return 'department';
  if (!asked.includes('unit')) return undefined;
  for (const { key } of own) {
    const units = await repositories.budgets.units({ actor, key });
    if (units.some((unit) => unit.code === place.unit)) return undefined;
  }
  return 'unit';
}
