import { type AccountPlaces, canActOnAccounts, isPlaceComplete, type PlaceCodes } from '#lib/core/accounts/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor, AdministratorDuty, RoleId } from '#lib/core/workflow/index.ts';
import { appendAccountEvent } from '../audit/account-events.ts';
import type { Repositories, StoredAccount } from '../ports/index.ts';
import type { FieldError } from '../refusals.ts';
import type { Services } from '../services.ts';
import { endBareSessions } from '../sign-in/end-bare-sessions.ts';
import type { AccountRefusal } from './account-refusals.ts';
import { keepsAdministrator } from './act-on-account.ts';
import { LEVEL_NAMES, unknownLevel } from './place-errors.ts';

/** The role and place that an account shall have from now on. */
export type AskedGrant = { id: string; role: RoleId; duty: AdministratorDuty | null; place: PlaceCodes };

/**
 * Grants roles and places, all or none: what the accounts were made for, or what the security administrator sets instead.
 * From then on they can sign in, and each request sees what the new grant allows.
 */
export async function grantAccounts(input: {
  services: Pick<Services, 'storage' | 'clock'>;
  actor: Actor;
  grants: readonly AskedGrant[];
}): Promise<Result<undefined, AccountRefusal>> {
  const { services, actor, grants } = input;
  const allowed = canActOnAccounts({ actor, action: 'grant' });
  if (!allowed.ok) return allowed;
  return services.storage.transact<undefined, AccountRefusal>(async (repositories) => {
    const places = await repositories.accounts.places(actor);
    const errors = grants.flatMap((grant, index) => grantErrors({ grant, path: `grants[${index}]`, places }));
    if (errors.length > 0) return refuse({ code: 'INVALID_FIELDS', errors });
    for (const grant of grants) {
      const granted = await grantOne({ repositories, actor, grant, at: services.clock.now() });
      if (!granted.ok) return granted;
    }
    return ok(undefined);
  });
}

async function grantOne(input: {
  repositories: Repositories;
  actor: Actor;
  grant: AskedGrant;
  at: Date;
}): Promise<Result<undefined, AccountRefusal>> {
  const { repositories, actor, grant, at } = input;
  const { id, role, duty, place } = grant;
  const account = await repositories.accounts.inSight({ actor, id, lock: true });
  if (account === undefined) return refuse({ code: 'NOT_FOUND' });
  // Neither somebody out of sight is granted anything, nor anything out of sight to anybody.
  for (const region of [account.region, place.region]) {
    const allowed = canActOnAccounts({ actor, action: 'grant', account: { id, region } });
    if (!allowed.ok) return allowed;
  }
  const after = { role, duty, ...place };
  const event = { type: 'account.granted', version: 1, before: grantOf(account), after } as const;
  await appendAccountEvent({ repositories, actor, account, at, event });
  const staysSame = duty === account.duty && place.region === account.region;
  const kept = staysSame ? ok(undefined) : await keepsAdministrator({ repositories, account });
  if (!kept.ok) return kept;
  await repositories.accounts.change({ actor, id, change: { ...after, grantDue: false }, at });
  await endBareSessions({ repositories, actor, accounts: [{ ...account, role }], at });
  return ok(undefined);
}

function grantOf({ role, duty, region, section, department, unit }: StoredAccount) {
  return { role, duty, region, section, department, unit };
}

function grantErrors(input: { grant: AskedGrant; path: string; places: AccountPlaces }): FieldError[] {
  const { grant, path, places } = input;
  const { role, duty, place } = grant;
  if ((role === 'administrator') !== (duty !== null))
    return [{ path: `${path}.duty`, message: '系统管理员要选分工，其他角色没有分工' }];
  if (!isPlaceComplete({ role, place })) return [{ path: `${path}.place`, message: '请选全这个角色的所属范围' }];
  const level = unknownLevel({ places, role, place });
  if (level === undefined) return [];
  return [{ path: `${path}.${level}`, message: `系统里没有这个${LEVEL_NAMES[level]}，请重新选择` }];
}
