import { type Account, authorizeBudget } from '#lib/auth/gates.ts';
import { hashPassword } from '#lib/auth/password.ts';
import { fen } from '#lib/core/money/index.ts';
import { ok } from '#lib/core/result/index.ts';
import type { AdministratorDuty, BudgetKey } from '#lib/core/workflow/index.ts';
import { container } from '#lib/server/container.ts';
import { addComment } from '#lib/usecases/comments/add-comment.ts';
import type { NewAccount } from '#lib/usecases/ports/index.ts';
import { person, SYSTEM } from '../actors.ts';
import { expectOk } from '../expect-ok.ts';
import { cookieFor, serveDemonstration } from '../served-demonstration.ts';
import { asDepartment, enter } from '../stored-budget.ts';

/** Where what is asked for stands, seen from the golden department's first unit. */
export const PLACES = ['own', 'otherUnit', 'otherDepartment', 'otherSection', 'otherRegion'] as const;
export type Place = (typeof PLACES)[number];

const REGION = '420115000';
export const OTHER_REGION = '420116000';
const PASSWORD = 'Kxm7-Tqp3-Bwn5';

/** The budget of each place. */
export const BUDGETS: Record<Place, BudgetKey> = {
  own: { region: REGION, department: '215', year: 2026 },
  otherUnit: { region: REGION, department: '215', year: 2026 },
  otherDepartment: { region: REGION, department: '301', year: 2026 },
  otherSection: { region: REGION, department: '305', year: 2026 },
  otherRegion: { region: OTHER_REGION, department: '215', year: 2026 },
};

/** The unit that is meant at each place. */
export function unitAt(place: Place): string {
  return place === 'otherUnit' ? '215002' : '215001';
}

type Stand = Pick<Account, 'role'> & Partial<Account> & { duty?: AdministratorDuty; due?: boolean };

const HOME = { region: REGION, section: null, department: null, unit: null };
const UNIT = { ...HOME, department: '215', unit: '215001' };

/** Who asks: one of each role, the three administrators of the region, and one of all regions. */
const PEOPLE = {
  preparer: { role: 'preparer', ...UNIT },
  'unit-head': { role: 'unit-head', ...UNIT },
  'department-lead': { role: 'department-lead', ...HOME, department: '215' },
  'section-reviewer': { role: 'section-reviewer', ...HOME, section: '08' },
  'budget-office': { role: 'budget-office', ...HOME },
  auditor: { role: 'auditor', ...HOME },
  'system-admin': { role: 'administrator', duty: 'system', ...HOME },
  'security-admin': { role: 'administrator', duty: 'security', ...HOME },
  'chief-security': { role: 'administrator', duty: 'security', ...HOME, region: null },
  'audit-admin': { role: 'administrator', duty: 'audit', ...HOME },
  'password-due': { role: 'preparer', ...UNIT, due: true },
} as const satisfies Record<string, Stand>;

export type Principal = keyof typeof PEOPLE | 'nobody';
export const PRINCIPALS: readonly Principal[] = [...(Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]), 'nobody'];

/** The accounts that administrators act on: one of the region, one of the other. */
export const VICTIMS = { own: 'victim-own', otherRegion: 'victim-other-region' } as const;

/** A product with budgets at every place, somebody of each kind signed in, and a thread of remarks in each budget. */
export type ServedRegion = {
  cookies: Record<Principal, string>;
  /** Id of a thread that the unit's preparer began, and of a cut that somebody has made. */
  threads: Record<Place, string>;
  cuts: Record<Place, string>;
  /** A session of somebody's own, to be spent. */
  signIn(username: string): Promise<string>;
  stop(): Promise<void>;
};

export async function serveRegion(): Promise<ServedRegion> {
  const { stop } = await serveDemonstration();
  const { services } = await container();
  await enter(services, asDepartment({ department: '301' }));
  await enter(services, asDepartment({ department: '305', section: '09' }));
  await enter(services, asDepartment({ region: OTHER_REGION, department: '215' }));
  const passwordHash = await hashPassword(PASSWORD);
  const add = (account: Omit<NewAccount, 'username' | 'name' | 'passwordHash'>) => ({
    ...account,
    username: account.id,
    name: account.id,
    passwordHash,
  });
  await services.storage.transact(async ({ accounts, years }) => {
    const at = services.clock.now();
    for (const [id, stand] of Object.entries(PEOPLE) as [string, Stand][]) {
      const { role, duty = null, region = null, section = null, department = null, unit = null, due = false } = stand;
      const account = { id: `p-${id}`, role, duty, region, section, department, unit, passwordChangeDue: due };
      await accounts.add({ account: add(account), at });
    }
    const victim = { role: 'auditor', duty: null, section: null, department: null, unit: null } as const;
    await accounts.add({ account: add({ ...victim, id: VICTIMS.own, region: REGION }), at });
    await accounts.add({ account: add({ ...victim, id: VICTIMS.otherRegion, region: OTHER_REGION }), at });
    for (const region of [REGION, OTHER_REGION])
      await years.put({ year: { region, year: 2026, rounds: 2, template: 'wuhan-jiangxia', deadlines: [] }, at });
    return ok(undefined);
  });
  const signIn = (username: string) => cookieFor({ username, password: PASSWORD });
  const cookies = { nobody: '' } as Record<Principal, string>;
  for (const principal of PRINCIPALS) if (principal !== 'nobody') cookies[principal] = await signIn(`p-${principal}`);
  const threads = {} as Record<Place, string>;
  const cuts = {} as Record<Place, string>;
  for (const place of PLACES) {
    threads[place] = await beginThread(place);
    cuts[place] = await cutSomething(place);
  }
  return { cookies, threads, cuts, signIn, stop };
}

async function beginThread(place: Place): Promise<string> {
  const { services } = await container();
  const key = BUDGETS[place];
  const unit = unitAt(place);
  const actor = person({ role: 'preparer', region: key.region, department: key.department, unit });
  const comment = { text: '请看这里', place: { form: 'operating', owner: unit, row: '', field: '' } } as const;
  const idempotencyKey = services.ids.next();
  return expectOk(await addComment({ services, actor, key, idempotencyKey, comment })).thread;
}

/** A cut as its remark keeps it, made by somebody who asks nothing here. */
async function cutSomething(place: Place): Promise<string> {
  const { services } = await container();
  const key = BUDGETS[place];
  const id = services.ids.next();
  const authorized = expectOk(authorizeBudget({ actor: SYSTEM, key, action: 'read', resource: { section: '08' } }));
  const unit = unitAt(place);
  const where = { unit, form: 'operating', owner: unit, row: 'x', field: 'amount', placeWords: '公用经费' } as const;
  const by = { id: 'somebody', name: '某科室', role: 'section-reviewer' } as const;
  const cut = { from: fen(200), to: fen(100) };
  const comment = {
    ...where,
    id,
    thread: id,
    kind: 'cut',
    text: '压减',
    cut,
    round: 1,
    at: services.clock.now(),
    by,
  } as const;
  await services.storage.transact(async ({ comments }) => ok(await comments.add({ authorized, comment })));
  return id;
}
