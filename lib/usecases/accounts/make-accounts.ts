import { hashPassword, readablePassword } from '#lib/auth/password.ts';
import { type AccountPlaces, type AskedAccount, canActOnAccounts, type MadeAccount } from '#lib/core/accounts/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import { appendAccountEvent } from '../audit/account-events.ts';
import type { Repositories, StoredAccount } from '../ports/index.ts';
import type { FieldError } from '../refusals.ts';
import type { Services } from '../services.ts';
import type { AccountRefusal } from './account-refusals.ts';
import { LEVEL_NAMES, unknownLevel } from './place-errors.ts';

/**
 * Makes accounts, all or none. Role and place are what is asked for: they count once the security administrator has
 * granted them, and until then nobody signs in. Errors name the account by its place in the list: `accounts[3].unit`.
 */
export async function makeAccounts(input: {
  services: Pick<Services, 'storage' | 'clock' | 'ids'>;
  actor: Actor;
  accounts: readonly AskedAccount[];
}): Promise<Result<MadeAccount[], AccountRefusal>> {
  const { services, actor, accounts } = input;
  const allowed = canActOnAccounts({ actor, action: 'add' });
  if (!allowed.ok) return allowed;
  const errors = await services.storage.read((repositories) => accountErrors({ repositories, actor, accounts }));
  if (errors.length > 0) return refuse({ code: 'INVALID_FIELDS', errors });
  const passwords = accounts.map(() => readablePassword());
  // Hashing takes its time on purpose: not while everybody else waits to write.
  const hashes = await Promise.all(passwords.map(hashPassword));
  return services.storage.transact<MadeAccount[], AccountRefusal>(async (repositories) => {
    const since = await accountErrors({ repositories, actor, accounts });
    if (since.length > 0) return refuse({ code: 'INVALID_FIELDS', errors: since });
    const at = services.clock.now();
    const made: MadeAccount[] = [];
    for (const [index, asked] of accounts.entries()) {
      const id = services.ids.next();
      await makeOne({ repositories, actor, asked, id, passwordHash: hashes[index] ?? '', at });
      made.push({ id, username: asked.username.toLowerCase(), name: asked.name, password: passwords[index] ?? '' });
    }
    return ok(made);
  });
}

async function makeOne(input: {
  repositories: Repositories;
  actor: Actor;
  asked: AskedAccount;
  id: string;
  passwordHash: string;
  at: Date;
}): Promise<void> {
  const { repositories, actor, asked, id, passwordHash, at } = input;
  const { place, username, name, role, duty } = asked;
  const account = { id, username: username.toLowerCase(), name, role, duty, ...place };
  const fresh = { grantDue: true, passwordChangeDue: true };
  await repositories.accounts.add({ account: { ...account, ...fresh, passwordHash }, at });
  const event = { type: 'account.added', version: 1, name, grantDue: true, grant: { role, duty, ...place } } as const;
  await appendAccountEvent({ repositories, actor, account, at, event });
}

/** Everything that is wrong with accounts to be made, as the store stands: names that are taken, places that are not there. */
export async function accountErrors(input: {
  repositories: Pick<Repositories, 'accounts'>;
  actor: Actor;
  accounts: readonly AskedAccount[];
}): Promise<FieldError[]> {
  const { repositories, actor, accounts } = input;
  const places = await repositories.accounts.places(actor);
  const existing = await repositories.accounts.list();
  const taken = new Map<string, StoredAccount | undefined>(existing.map((one) => [one.username, one]));
  return accounts.flatMap((asked, index): FieldError[] => {
    const path = `accounts[${index}]`;
    const name = asked.username.toLowerCase();
    const errors = taken.has(name) ? [{ path: `${path}.username`, message: takenText(taken.get(name)) }] : [];
    taken.set(name, undefined);
    return [...errors, ...placeErrors({ actor, asked, path, places })];
  });
}

function takenText(other: StoredAccount | undefined): string {
  return other === undefined ? '用户名在名单里重复，请改为唯一的' : '用户名已被使用，请换一个';
}

function placeErrors(input: { actor: Actor; asked: AskedAccount; path: string; places: AccountPlaces }): FieldError[] {
  const { actor, asked, path, places } = input;
  const { role, place } = asked;
  const inSight = canActOnAccounts({ actor, action: 'add', account: { id: '', region: place.region } });
  if (!inSight.ok) return [{ path: `${path}.region`, message: '您只能建立本区划的账号' }];
  const level = unknownLevel({ places, role, place });
  if (level === undefined) return [];
  const message = `系统里没有${LEVEL_NAMES[level]} ${place[level]}，请核对编码；新的${LEVEL_NAMES[level]}请预算科先在“机构”里建立`;
  return [{ path: `${path}.${level}`, message }];
}
